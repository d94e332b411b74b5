#include "source/web_reader.h"

#include <algorithm>
#include <deque>
#include <set>
#include <utility>

#include "source/web_address.h"
#include "source/web_connection.h"
#include "source/web_pace.h"
#include "source/web_skip.h"
#include "source/words.h"

namespace unisono {

namespace {

constexpr int kDeepestList = 4;
constexpr int kMostLists = 32;
// Addresses of a list that do not play, one after the other, before the list is given up.
constexpr int kMostDead = 20;
constexpr std::int64_t kHopeless_bytes = 1 << 20;  // without any sound in it
constexpr Frame kSlack_frames = kTimelineRate_hz;  // an end that much too early is none

class Reader {
 public:
    explicit Reader(WebQueue& queue) : queue_(queue) { entries_.push_back({queue.address, 0}); }

    void run() {
        while (!entries_.empty() && !isAbandoned()) {
            const Entry entry = std::move(entries_.front());
            entries_.pop_front();
            if (playEntry(entry) && ++dead_ >= kMostDead) {
                break;
            }
        }
        const std::lock_guard lock(queue_.mutex);
        // In a list that was heard the last may be as dead as any other; what broke off is missed.
        if (!hasSounded_ || (!isLastGood_ && sounded_ > 0)) {
            queue_.failure = std::move(problem_);
        }
        queue_.hasEnded = true;
    }

 private:
    struct Entry {
        std::string address;
        int depth = 0;
    };
    enum class Next { done, again, failed };

    bool isAbandoned() {
        const std::lock_guard lock(queue_.mutex);
        return queue_.isAbandoned;
    }

    // True if nothing came of it; problem_ says why.
    bool playEntry(const Entry& entry) {
        isLastGood_ = false;
        resume_ = 0;
        sounded_ = 0;
        for (int attempts = 0;;) {
            const Frame before = sounded_;
            const Next next = playOnce(entry);
            if (isAbandoned()) {
                return false;
            }
            if (next == Next::done) {
                isLastGood_ = true;
                return false;
            }
            const bool isFirst = sounded_ == 0;
            if (next == Next::failed || isFirst) {
                const bool isOnly = entries_.empty() && !hasSounded_;
                if (!isOnly && dead_ < 3 && problem_) {
                    tell("Skipped: " + problem_->what);
                }
                return true;
            }
            const double sound_s = static_cast<double>(sounded_ - before) / kTimelineRate_hz;
            attempts = sound_s >= queue_.config.steady_s ? 1 : attempts + 1;
            if (attempts > queue_.config.reconnects) {
                problem_ = Error{ErrorKind::web_unavailable,
                                 name_ + " has broken off, and does not come back.",
                                 {},
                                 "See whether this computer is online; else try again later."};
                return true;
            }
            if (attempts == 1) {
                tell(name_ + " broke off; connecting again.");
            }
            const double pause_s = std::min(
                queue_.config.longest_pause_s,
                queue_.config.first_pause_s * static_cast<double>(1 << std::min(attempts - 1, 10)));
            (void)queue_.pause(pause_s);
        }
    }

    Next playOnce(const Entry& entry) {
        auto opened = WebConnection::open(entry.address, queue_.config.connect_s,
                                          [this] { return isAbandoned(); });
        if (!opened) {
            problem_ = std::move(opened.error());
            // A server that is being started again answers with anything.
            return sounded_ > 0 ? Next::again : Next::failed;
        }
        WebConnection& web = **opened;
        if (web.facts().list) {
            return takeList(entry, web);
        }
        if (!takeFacts(entry, web)) {
            return Next::failed;
        }
        skip_.nothing();
        if (resume_ > 0 && !web.facts().endless) {
            if (!web.facts().seekable || !web.seek(resume_, queue_.config.stall_s)) {
                problem_ = Error{ErrorKind::web_unavailable,
                                 name_ + " broke off after " + clockText(seconds(resume_)) + ".",
                                 "Its server cannot go on in the middle.", "Open it again."};
                return Next::failed;
            }
            skip_.to(resume_);
        }
        pace_.restart();
        return pump(web);
    }

    Next pump(WebConnection& web) {
        const bool isEndless = web.facts().endless;
        std::vector<float> stereo;
        std::int64_t silent_since = web.received();
        while (true) {
            if (!takeSeek(web)) {
                return Next::again;
            }
            stereo.clear();
            const auto step = web.step(queue_.config.stall_s, stereo);
            if (isAbandoned()) {
                return Next::done;
            }
            takeTitle(web);
            deliver(web, stereo);
            if (!stereo.empty()) {
                silent_since = web.received();
            } else if (web.received() - silent_since > kHopeless_bytes) {
                problem_ = Error{ErrorKind::file_unusable,
                                 name_ + " cannot be played: its decoder finds no sound in it.",
                                 {},
                                 "Try another address of the station."};
                return Next::failed;
            }
            if (step == WebConnection::Step::goes_on) {
                continue;
            }
            const bool isEnd = step == WebConnection::Step::ended && !isEndless;
            if (sounded_ == 0) {
                problem_ = Error{ErrorKind::file_unusable,
                                 name_ + " cannot be played: no sound comes out of it.",
                                 {},
                                 "Try another address of the station."};
                return Next::failed;
            }
            if (!isEnd) {
                return Next::again;
            }
            if (!waitAtEnd()) {
                return Next::done;
            }
        }
    }

    // At the end of a file: all was read, but somebody may still go back. False: it is over.
    bool waitAtEnd() {
        std::unique_lock lock(queue_.mutex);
        if (queue_.seek_to) {
            return true;
        }
        if (queue_.length && resume_ + kSlack_frames < *queue_.length && entries_.empty()) {
            queue_.tell(endsEarlySentence(name_, seconds(resume_), seconds(*queue_.length)));
        }
        if (!queue_.isSeekable) {
            return false;
        }
        queue_.length = resume_;
        queue_.hasEnded = true;
        queue_.changed.notify_all();
        queue_.changed.wait(lock, [this] { return queue_.isAbandoned || queue_.seek_to; });
        return !queue_.isAbandoned;
    }

    // False: the connection did not survive it.
    bool takeSeek(WebConnection& web) {
        std::optional<Frame> target;
        {
            const std::lock_guard lock(queue_.mutex);
            target = std::exchange(queue_.seek_to, std::nullopt);
            if (target) {
                queue_.hasEnded = false;
            }
        }
        if (!target) {
            return true;
        }
        resume_ = *target;
        skip_.to(*target);
        return web.seek(*target, queue_.config.stall_s);
    }

    void deliver(WebConnection& web, std::vector<float>& stereo) {
        if (stereo.empty()) {
            return;
        }
        auto frames = static_cast<Frame>(stereo.size() / 2);
        const Frame dropped = skip_.take(web.soundBegan(), frames);
        if (dropped == frames) {
            return;
        }
        frames -= dropped;
        if (!queue_.push(stereo.data() + dropped * 2, static_cast<std::size_t>(frames))) {
            return;
        }
        hasSounded_ = true;
        dead_ = 0;
        sounded_ += frames;
        resume_ += frames;
        if (web.facts().endless) {
            double queued_s = 0.0;
            {
                const std::lock_guard lock(queue_.mutex);
                queued_s = seconds(queue_.queued());
            }
            const double before = pace_.ppm();
            if (const double ppm = pace_.look(queued_s, seconds(frames)); ppm != before) {
                web.setSpeed_ppm(ppm);
            }
        }
    }

    Next takeList(const Entry& list, const WebConnection& web) {
        const bool isNew = lists_.insert(list.address).second;
        if (!isNew || list.depth >= kDeepestList || static_cast<int>(lists_.size()) > kMostLists) {
            problem_ = Error{
                ErrorKind::file_unusable,
                webAddressName(list.address) + (isNew ? " leads from list to list, and to no sound."
                                                      : " is a list that leads back to itself."),
                {},
                "Look for the address of the stream itself."};
            return Next::failed;
        }
        for (auto entry = web.entries().rbegin(); entry != web.entries().rend(); ++entry) {
            entries_.push_front({*entry, list.depth + 1});
        }
        return Next::done;
    }

    // False: what was asked for before anything was known cannot be done.
    bool takeFacts(const Entry& entry, const WebConnection& web) {
        const WebConnection::Facts& facts = web.facts();
        name_ = facts.title.empty() ? webAddressName(entry.address) : facts.title;
        if (facts.endless) {
            entries_.clear();  // what follows in a station's list is the same from other servers
        }
        const std::lock_guard lock(queue_.mutex);
        const bool isOnly = entries_.empty() && !hasSounded_;
        queue_.isEndless = facts.endless;
        queue_.rate_hz = facts.rate_hz;
        queue_.channels = facts.channels;
        if (isOnly || sounded_ > 0) {
            queue_.length = facts.length && sounded_ == 0 ? facts.length : queue_.length;
            queue_.isSeekable = facts.seekable && queue_.length;
        } else {
            queue_.length.reset();
            queue_.isSeekable = false;
        }
        if (!hasSounded_) {
            queue_.title = name_;
        } else if (sounded_ == 0) {
            queue_.titles.emplace_back(queue_.written, name_);
        }
        const bool isFirst = !std::exchange(queue_.hasFacts, true);
        if (!queue_.seek_to) {
            return true;
        }
        resume_ = *queue_.seek_to;  // while it was connected, or connected again
        queue_.hasEnded = false;
        queue_.seek_to.reset();
        auto refused = isFirst ? refuseStart() : std::nullopt;
        if (refused) {
            problem_ = std::move(refused);
            entries_.clear();
            return false;
        }
        return true;
    }

    // Why it cannot begin at resume_. The queue is locked.
    std::optional<Error> refuseStart() {
        if (!queue_.isSeekable) {
            return Error{ErrorKind::unsupported,
                         name_ + " can only be played as it comes.",
                         {},
                         "Play it from its beginning."};
        }
        if (resume_ >= *queue_.length) {
            return Error{ErrorKind::usage,
                         name_ + " ends at " + clockText(seconds(*queue_.length)) + ", before " +
                             clockText(seconds(resume_)) + ".",
                         {},
                         "Name an earlier time."};
        }
        return std::nullopt;
    }

    void takeTitle(WebConnection& web) {
        auto title = web.takeTitle();
        if (!title) {
            return;
        }
        const std::lock_guard lock(queue_.mutex);
        constexpr std::size_t kMostTitles = 100;
        if (queue_.titles.size() < kMostTitles) {
            queue_.titles.emplace_back(queue_.written, title->empty() ? name_ : *title);
        }
    }

    void tell(const std::string& sentence) {
        const std::lock_guard lock(queue_.mutex);
        queue_.tell(sentence);
    }
    static double seconds(Frame frames) { return static_cast<double>(frames) / kTimelineRate_hz; }

    WebQueue& queue_;
    std::deque<Entry> entries_;    // still to be played
    std::set<std::string> lists_;  // addresses that were lists
    std::string name_;             // of what plays
    std::optional<Error> problem_;
    WebPace pace_;
    WebSkip skip_;
    Frame resume_ = 0;   // in the entry: what would be pushed next
    Frame sounded_ = 0;  // of the entry, in all
    int dead_ = 0;       // entries in a row that did not play
    bool hasSounded_ = false;
    bool isLastGood_ = false;
};

}  // namespace

void readWeb(const std::shared_ptr<WebQueue>& queue) {
    Reader(*queue).run();
}

}  // namespace unisono
