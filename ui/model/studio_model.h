// The window's view of everything: the user's setup, which it owns and changes undoably, and what
// the studio reports. GUI thread only. No call waits for the studio, a disk or a sound system.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QUndoStack>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bluetooth/bluetooth_facts.h"
#include "model/setup.h"
#include "model/view_builder.h"
#include "model/views.h"
#include "studio/studio.h"

namespace unisono::ui {

class StudioModel : public QObject {
    Q_OBJECT

 public:
    StudioModel(Studio& studio, Setup setup, QObject* parent = nullptr);

    // While nobody sees the window, it is enough to look once a second.
    void setSeen(bool seen);

    [[nodiscard]] const Setup& setup() const { return setup_; }
    [[nodiscard]] const StudioSnapshot& now() const { return *now_; }
    [[nodiscard]] Studio& studio() { return studio_; }
    [[nodiscard]] QUndoStack& undoStack() { return undo_; }

    // What is known of Bluetooth from now on.
    void setBluetooth(BluetoothFacts facts);
    // What all views are made of; valid until the next changed() or ticked().
    [[nodiscard]] Scene scene() const;
    // The address of the Bluetooth adapter by which it plays; empty: none, or not known.
    [[nodiscard]] std::string adapterOf(const SinkInfo& sink) const;

    // Takes what the studio says now; by itself it does so some times a second.
    void refreshNow();

    // Computed once per snapshot; valid until the next changed() or ticked().
    [[nodiscard]] const std::vector<SpeakerView>& speakers() const { return speakers_; }
    [[nodiscard]] const std::vector<GroupView>& groups() const { return groups_; }
    [[nodiscard]] const SpeakerView* speaker(const std::string& device) const;
    [[nodiscard]] const GroupView* group(const std::string& id) const;
    // The group that plays, or would if play was pressed; null while there is none.
    [[nodiscard]] const GroupView* currentGroup() const;
    // The sink that a device is now; null while it is away.
    [[nodiscard]] const SinkInfo* sinkOf(const std::string& device) const;
    // The record by which a device is set up: of its sink, else the latest one. Null: none yet.
    [[nodiscard]] const SpeakerRecord* recordOf(const std::string& device) const;

    // Any change of the setup by the user: one undo step with this text ("Add Bedroom"). Edits with
    // the same `merge` key that follow each other within a second become one (a dragged slider).
    // False: it changes nothing, and is no step.
    bool edit(const QString& text, const std::function<void(Setup&)>& change,
              const QString& merge = {});

    // The same for the record of one speaker, which is made if there is none yet.
    void editSpeaker(const QString& text, const std::string& device,
                     const std::function<void(SpeakerRecord&)>& change, const QString& merge = {});
    [[nodiscard]] QString nameOf(const std::string& device) const;
    // With the end of its address where another one has the same name.
    [[nodiscard]] QString fullNameOf(const std::string& device) const;

    // Groups and members; each one undo step.
    std::string newGroup(const std::vector<std::string>& devices, const QString& name = {});
    void addToGroup(const std::string& group, const std::vector<std::string>& devices,
                    std::optional<std::size_t> at = {});
    void removeFromGroup(const std::string& group, const std::vector<std::string>& devices);
    void moveToGroup(const std::string& from, const std::string& to,
                     const std::vector<std::string>& devices, std::optional<std::size_t> at = {});
    void renameGroup(const std::string& group, const QString& name);
    void renameSpeaker(const std::string& device, const QString& name);
    void duplicateGroup(const std::string& group);
    // Simulated speakers leave their groups, and groups that had no others go.
    void dropSimulated();
    void deleteGroup(const std::string& group);
    void setGoal(const std::string& group, Goal goal);
    void setLatency(const std::string& group, LatencyMode mode);
    // `known_as`: for what is said, where nobody knows its name any more.
    void forget(const std::string& device, const QString& known_as = {});

    // Levels: 0 … 100.
    void setVolume(const std::string& device, int volume);
    void setMuted(const std::string& device, bool muted);
    void setGroupVolume(const std::string& group, int volume);
    void setGroupMuted(const std::string& group, bool muted);
    void setTrim(const std::string& device, double later_ms);
    void setRole(const std::string& device, Role role);
    void setKeepAwake(const std::string& device, KeepAwake awake);
    void setEqualizer(const std::string& device, const std::vector<EqBand>& bands);

    // Why these cannot join the group: one of them is what is played there. Empty: they can.
    [[nodiscard]] QString feedbackIn(const std::string& group,
                                     const std::vector<std::string>& devices) const;

    // Playing. Not undoable.
    void play(const std::string& group);  // moves what plays here
    void togglePlay();
    void stop();
    void setCurrentGroup(const std::string& group);

    // Align: what a report proposes, as one undo step with its records; `only` empty: all trusted.
    // Returns how many speakers it set …
    int applyReport(const AlignReport& report, const QString& microphone, bool match_levels,
                    const std::vector<SpeakerId>& only = {});
    // … which is told when nothing stands before the window any more.
    void showAligned(int speakers);

    // Show a toast with this text, and Undo in it if it is about the latest undo step.
    void say(const QString& text, bool undoable = false);

 signals:
    void changed();  // names, groups, members, states, settings: build anew
    void ticked();   // levels, errors, position: paint anew; up to 25 times a second
    void toast(const QString& text, bool undoable);
    void currentGroupChanged();
    void joined(const std::vector<std::string>& devices);  // a group, by the user
    void sourceWanted();  // play was pressed, and nothing is chosen
    void aligned();       // residuals were set …
    void alignShown();    // … and the window can be seen: bars may slide

 private:
    void setPace();
    void rebuild();
    void calm(std::vector<GroupView>& groups);
    void learnFromSnapshot();
    void replaceSetup(Setup setup);
    [[nodiscard]] QString namesOf(const std::vector<std::string>& devices) const;
    [[nodiscard]] QString freshName(const QString& base) const;

    Studio& studio_;
    Setup setup_;
    std::shared_ptr<const StudioSnapshot> now_;
    std::optional<BluetoothFacts> bluetooth_;
    QUndoStack undo_;
    QTimer timer_;
    std::string current_;
    bool seen_ = true;
    std::uint64_t seen_event_ = 0;
    std::map<std::string, std::int64_t> ragged_since_unix_ms_;  // groups out of sync
    std::vector<SpeakerView> speakers_;
    std::vector<GroupView> groups_;
};

}  // namespace unisono::ui
