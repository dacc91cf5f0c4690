/// A publish plan as something to read or to run.
extension PublishPlan {
    package enum Format: String, CaseIterable, Sendable { case text, lftp, rsync }

    /// In: the format, and the site's folder as the person who runs the script sees it.
    package func script(_ format: Format, site: String) -> String {
        switch format {
        case .text: text
        case .lftp: lftp(site)
        case .rsync: rsync(site)
        }
    }

    private var isEmpty: Bool { puts.isEmpty && deletes.isEmpty }

    /// One step a line.
    private var text: String {
        if isEmpty { return "" }
        let steps =
            puts.map { "put " + $0 } + deletes.map { "delete " + $0 } + emptied.map { "rmdir " + $0 } + ["put " + PublishPlan.record]
        return steps.joined(separator: "\n") + "\n"
    }

    /// For `lftp -e "open …; cd …; source plan.lftp"`. Files are named one by one: a mirror by size and time misses «91» that became «19».
    private func lftp(_ site: String) -> String {
        var lines = [
            "# sitegen publish", "set cmd:fail-exit yes", "set xfer:make-backup no", "set xfer:use-temp-file yes", "lcd " + quoted(site),
        ]
        if isEmpty { return lines[0] + "\n" }
        var made: Set<String> = []
        for path in puts {
            for folder in PathRules.folders(of: path) where made.insert(folder).inserted { lines.append("mkdir -p -f " + quoted(folder)) }
            lines.append("put \(quoted(path)) -o \(quoted(path))")
        }
        // a file that is not there any more is no reason to stop
        lines += deletes.map { "rm -f " + quoted($0) } + emptied.map { "rmdir -f " + quoted($0) }
        lines.append("put \(PublishPlan.record) -o \(PublishPlan.record)")
        return lines.joined(separator: "\n") + "\n"
    }

    /// A script for a shell. In: where to, as rsync writes it («may-chu:/thu-muc/»), or a folder of this machine, from where the person stands.
    /// The lists are sent stage by stage, as rsync orders each by itself.
    private func rsync(_ site: String) -> String {
        var script = """
            #!/bin/sh
            # sitegen publish: sh plan.sh user@host:/folder/
            set -eu
            to=${1:?user@host:/folder/}
            # a colon before the first slash is another machine's
            case ${to%%/*} in
            '' | *:*) ;;
            *) to=$PWD/$to ;;
            esac
            cd -- '\(site.replacing("'", with: "'\\''"))'
            put() { rsync -pt --chmod=D755,F644 --ignore-times --files-from=- . "$to"; }
            # 24: what is to be removed is not here either, as it should be
            remove() { rsync -d --delete-missing-args --files-from=- . "$to" || [ $? -eq 24 ]; }

            """
        if isEmpty { return script }
        func list(_ verb: String, _ paths: [String]) {
            if paths.isEmpty { return }
            // a line that begins with # or ; would be a remark
            let lines = paths.map { "./" + $0 }
            script += "\(verb) <<'LIST'\n\(lines.joined(separator: "\n"))\nLIST\n"
        }
        for stage in [Stage.assets, .data, .pages, .home] { list("put", puts.filter { PublishPlan.stage(of: $0) == stage }) }
        list("remove", deletes)
        // the innermost first, depth by depth: rsync orders a list by itself, and removes no folder that holds something
        let depths = Dictionary(grouping: emptied) { $0.utf8.count { $0 == UInt8(ascii: "/") } }
        for depth in depths.keys.sorted(by: >) { list("remove", depths[depth] ?? []) }
        list("put", [PublishPlan.record])
        return script
    }

    /// The paths hold no quote and no backslash (PathRules); a folder of the person's own may.
    private func quoted(_ text: String) -> String { "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }
}
