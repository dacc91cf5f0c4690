import Collecting
import Diagnostics
import Language
import Reporting

/// What collecting came to, for programs; docs/collect.schema.json says what each member means.
func collectJSON(_ outcome: CollectOutcome, in language: MessageLanguage) -> String {
    let (report, collection) = (outcome.report, outcome.collection)
    func list(_ texts: some Sequence<String>) -> String { "[" + texts.joined(separator: ", ") + "]" }
    let files = collection.files.map { file in
        let members = [
            ("path", jsonText(file.path)), ("state", jsonText(file.isRefused ? "refused" : file.hasErrors ? "partial" : "taken")),
            ("units", list(file.areas.map { jsonText(report[$0].id) })), ("taken", String(file.taken)),
            ("unchanged", String(file.unchanged)), ("blank", String(file.blank)), ("refused", String(file.refusedRows)),
            ("findings", list(file.found.map { jsonObject(of: $0, in: language) })),
        ]
        return object(members)
    }
    let units = outcome.tally.lines.map { line in
        object([
            ("unit", jsonText(report[line.area].id)), ("name", jsonText(report[line.area].name)), ("state", jsonText(line.state.rawValue)),
            ("file", line.file.map(jsonText) ?? "null"), ("received", line.received.map { jsonText($0.iso) } ?? "null"),
            ("lacking", list(line.lacking.map { jsonText(report[$0].id) })),
        ])
    }
    return """
        {
        "schema": 1,
        "year": \(outcome.year),
        "written": \(outcome.isWritten && outcome.failed.isEmpty),
        "data_files": \(list(collection.written.filter { !outcome.failed.contains($0.path) }.map { jsonText($0.path) })),
        "files": [\(files.joined(separator: ",\n"))],
        "units": [\(units.joined(separator: ",\n"))]
        }

        """
}

private func object(_ members: [(String, String)]) -> String { "{" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}" }
