import Diagnostics
import Language
import Loading
import Measuring
import Reporting

/// Reads answers and lays the sound ones into data files, as values: every rule of `check` is asked, and what it says of a row is said of the
/// cell that the row came from. A faulty file, or row, stops no other.
///
/// 1. Every file is read by itself, on all cores.
/// 2. Two answers for one unit are both refused: which of them counts is for people to say.
/// 3. Rows are laid into `data/<unit>/<year>.csv`, never over a final figure unless the order says so.
/// 4. The content with these files is judged; rows of which an error speaks are taken out, and the rest judged again, until none is left.
///
/// - report: the content's sound part, for names and for what is asked of whom.
package func collect(_ files: [SentFile], into raw: RawContent, _ report: Report, _ order: CollectOrder) async -> Collection {
    let known = KnownNames(report)
    let read = await readAll(files, order, known)
    var draft = CollectDraft(read, raw, known, order, before: Set(await everyFinding(in: raw)))
    draft.tellLacking(Asked(report))
    draft.refuseRivals()
    draft.refuseStanding()
    await draft.judge()
    return draft.collection()
}

private func readAll(_ files: [SentFile], _ order: CollectOrder, _ known: KnownNames) async -> [ReadFile] {
    let read = await withTaskGroup(of: (Int, ReadFile).self) { group in
        for (place, file) in files.enumerated() {
            if let fault = file.fault {
                group.addTask { (place, unreadable(file.path, fault)) }
                continue
            }
            let read = file.path.lowercased().hasSuffix(".csv") ? readTable : readAnswers
            group.addTask { (place, read(file.bytes, file.path, order.year, order.unit, known)) }
        }
        return await group.reduce(into: [Int: ReadFile]()) { $0[$1.0] = $1.1 }
    }
    return files.indices.compactMap { read[$0] }
}

private func unreadable(_ path: String, _ fault: Message) -> ReadFile {
    var read = ReadFile(file: path)
    read.refuse(
        Diagnostic(
            .error, rule: "workbook", at: SourceLocation(path: path),
            Message(vi: "không mở được: \(fault.vi)", en: "cannot be opened: \(fault.en)"),
            suggestion: Message(vi: "Chép lại tệp vào thư mục này rồi thu lại.", en: "Copy the file into this folder and collect again.")))
    return read
}

/// Answers on their way into data files.
private struct CollectDraft {
    private var files: [ReadFile]
    private let raw: RawContent
    private let known: KnownNames
    private let order: CollectOrder
    /// By file, in the order of its answers: rows that stand in the content already.
    private var unchanged: [Int: Int] = [:]
    /// What is wrong with the content already.
    private let before: Set<Diagnostic>
    /// As they were read, before anything was refused.
    private let first: [ReadFile]
    private var refused: [Int: Int] = [:]
    private var merged: [String: MergedFile] = [:]

    init(_ files: [ReadFile], _ raw: RawContent, _ known: KnownNames, _ order: CollectOrder, before: Set<Diagnostic>) {
        self.before = before
        self.files = files
        first = files
        self.raw = raw
        self.known = known
        self.order = order
        for place in files.indices {
            // rows that were refused as they were read are counted by their errors
            refused[place] = files[place].found.count { $0.severity == .error }
        }
    }

    // MARK: what a form does not say

    /// Rows that were deleted from a form, and rows that nobody filled in: not reported.
    mutating func tellLacking(_ asked: Asked) {
        for file in files.indices {
            for answer in files[file].answers where !answer.lines.isEmpty {
                let place = SourceLocation(path: "\(answer.file)!\(answer.lines.values.map(\.sheet).min() ?? "")"),
                    unit = known.report[answer.area].id
                for indicator in asked.indicators(of: answer.area, in: order.year).subtracting(answer.lines.keys).sorted() {
                    let name = known.report[indicator].name
                    files[file].found.append(
                        Diagnostic(
                            .warning, rule: "form-row-lacking", at: place, unit: unit, indicator: known.report[indicator].id,
                            Message(
                                vi: "biểu thiếu dòng «\(name.vi)»: tính là chưa báo cáo",
                                en: "the form lacks the row «\(name.en ?? name.vi)», which counts as not reported"),
                            suggestion: Message(vi: "Lấy lại dòng từ biểu đã phát.", en: "Take the row from the form that was sent out.")))
                }
                if let blank = blankRows(answer, unit) { files[file].found.append(blank) }
            }
        }
    }

    /// Rows that nobody filled in and of which nothing is known, in one sentence.
    private func blankRows(_ answer: Answer, _ unit: String) -> Diagnostic? {
        let blank = answer.blank.filter { indicator in
            !known.report.series(answer.area, indicator).contains { Int($0.year) == order.year }
        }
        guard let first = blank.first, let place = answer.lines[first]?.place(.name) ?? answer.lines[first]?.place(.code) else {
            return nil
        }
        let most = 4, names = blank.prefix(most).map { known.report[$0].name }, more = blank.count - most
        let vi = names.map { "«\($0.vi)»" }.joined(separator: ", ") + (more > 0 ? " và \(more) chỉ tiêu nữa" : "")
        let en = names.map { "«\($0.en ?? $0.vi)»" }.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
        return Diagnostic(
            .note, rule: "form-row-blank", at: place.location, unit: unit, indicator: known.report[first].id,
            Message(
                vi: "\(blank.count) chỉ tiêu chưa điền, coi như chưa báo cáo: \(vi)",
                en: "\(blank.count) indicator\(blank.count == 1 ? " is" : "s are") not filled in and count as not reported: \(en)"))
    }

    // MARK: two answers for one unit

    mutating func refuseRivals() {
        let places = files.indices.flatMap { file in files[file].answers.map { ($0.area, file) } }
        for (area, rivals) in Dictionary(grouping: places, by: \.0).sorted(by: { $0.key < $1.key }) where rivals.count > 1 {
            let names = rivals.map { files[$0.1].file }
            for (place, (_, file)) in rivals.enumerated() {
                let others = names.enumerated().filter { $0.offset != place }.map { "«\($0.element)»" }.joined(separator: ", ")
                files[file].found.append(twoAnswers(area, names[place], others))
                files[file].answers.removeAll { $0.area == area }
                if files[file].answers.isEmpty { files[file].isRefused = true }
            }
        }
    }

    private func twoAnswers(_ area: AreaRef, _ file: String, _ others: String) -> Diagnostic {
        let name = known.report[area].name
        return Diagnostic(
            .error, rule: "form-twice", at: SourceLocation(path: file), unit: known.report[area].id,
            Message(
                vi: "\(name) có hai tệp trả lời cho năm \(order.year): tệp này và \(others); chưa lấy tệp nào",
                en: "there are two answers of \(name) for \(order.year): this one and \(others); neither was taken"),
            suggestion: Message(
                vi: "Giữ tệp đúng trong thư mục, chuyển tệp kia đi rồi chạy lại.",
                en: "Keep the right one in the folder, move the other away and run this again."))
    }

    // MARK: what stands in the content

    private func path(_ area: AreaRef) -> String { "data/\(known.report[area].id)/\(order.year).csv" }

    private func table(_ path: String) -> RawTable? { raw.data.first { $0.path.lowercased() == path.lowercased() } }

    /// Rows that say what is known are left out; those that would replace a final figure are refused.
    mutating func refuseStanding() {
        for file in files.indices {
            for area in files[file].answers.map(\.area) {
                let path = table(path(area))?.path ?? path(area)
                if let fault = before.filter({ $0.severity == .error && $0.location.path == path }).min() {
                    refuseAnswer(of: area, file, faultyFile(area, path, fault))
                    continue
                }
                guard let answer = files[file].answers.firstIndex(where: { $0.area == area }) else { continue }
                let standing = MergedFile(path, table(path), of: area, year: order.year, known)
                var kept: [AnswerRow] = []
                for row in files[file].answers[answer].rows {
                    switch standing.standing(row) {
                    case .same: unchanged[file, default: 0] += 1
                    case .other(let line, let status, let figure) where !order.replaces:
                        // a figure of the same state corrects the one that stands, unless that is final
                        let new = observationStatus(written: row.text("status")) ?? .final
                        if status == new, status.rank < ObservationStatus.final.rank {
                            kept.append(row)
                        } else {
                            refuse(row, file, standsBetter(row, area, "\(path):\(line)", status, figure))
                        }
                    default: kept.append(row)
                    }
                }
                files[file].answers[answer].rows = kept
            }
        }
    }

    private mutating func refuse(_ row: AnswerRow, _ file: Int, _ finding: Diagnostic) {
        files[file].found.append(finding)
        refused[file, default: 0] += 1
    }

    private mutating func refuseAnswer(of area: AreaRef, _ file: Int, _ finding: Diagnostic) {
        files[file].found.append(finding)
        files[file].answers.removeAll { $0.area == area }
        if files[file].answers.isEmpty { files[file].isRefused = true }
    }

    private func standsBetter(_ row: AnswerRow, _ area: AreaRef, _ place: String, _ status: ObservationStatus, _ old: String) -> Diagnostic
    {
        let words = FormWords(.vi).status(status)
        let new = figure(row.text("value"), row.text("numerator"), row.text("denominator"))
        return Diagnostic(
            .error, rule: "form-final", at: (row.fields.first { ["value", "numerator"].contains($0.column) }?.place ?? row.place).location,
            unit: known.report[area].id, indicator: known.report[row.indicator].id,
            Message(
                vi: "đã có số \(words) \(old) (\(place)), tệp này ghi \(new): chưa thay",
                en: "the figure is \(old), \(status.code) (\(place)), and this file says \(new): not replaced"),
            suggestion: Message(
                vi: "Nếu số mới là đúng, chạy lại với --replace; tệp cũ được giữ bên cạnh.",
                en: "If the new figure is right, run this again with --replace; the old file is kept beside it."))
    }

    private func faultyFile(_ area: AreaRef, _ path: String, _ fault: Diagnostic) -> Diagnostic {
        Diagnostic(
            .error, rule: "form-data", at: SourceLocation(path: path), unit: known.report[area].id,
            Message(
                vi: "\(fault.location) có lỗi nên chưa ghi thêm được: \(fault.message.vi)",
                en: "\(fault.location) has a fault, so nothing can be added to it: \(fault.message.en)"),
            suggestion: Message(
                vi: "Sửa tệp đó (xem sitegen check) rồi thu lại.", en: "Mend that file (see sitegen check) and collect again."))
    }

    // MARK: the rules

    mutating func judge() async {
        // each round takes something out
        while true {
            merge()
            if merged.isEmpty { return }
            let found = await everyFinding(in: contentWithAnswers).filter { !before.contains($0) }
            let errors = found.filter { $0.severity == .error }
            if errors.isEmpty { return take(warnings: found) }
            let count = rowCount
            for error in errors { lay(error) }
            if rowCount == count { return refuseAll(errors) }
        }
    }

    private var rowCount: Int { files.reduce(0) { $0 + $1.answers.reduce(0) { $0 + $1.rows.count } } }

    private mutating func merge() {
        merged = [:]
        for file in files {
            for answer in file.answers where !answer.rows.isEmpty {
                let path = table(path(answer.area))?.path ?? path(answer.area)
                var data = MergedFile(path, table(path), of: answer.area, year: order.year, known)
                for row in answer.rows { data.put(row, replaces: order.replaces) }
                merged[path] = data
            }
        }
    }

    private var contentWithAnswers: RawContent {
        var content = raw
        for (path, data) in merged.sorted(by: { $0.key < $1.key }) {
            let loaded = loadCSV(data.bytes, path: path)
            content.data.removeAll { $0.path == path }
            if let table = loaded.value { content.data.append(table) }
            content.diagnostics += loaded.diagnostics
        }
        content.data.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return content
    }

    /// The row that an error speaks of: by its line in a file that was written; else, where two rows contradict and the other is named, by its unit
    /// and indicator.
    private mutating func lay(_ error: Diagnostic) {
        if let data = merged[error.location.path], let placed = data.placed[error.location.line] {
            return takeOut(placed.row, reworded(error, of: placed))
        }
        guard let unit = error.unit, let indicator = error.indicator else { return }
        for file in files {
            for answer in file.answers where known.report[answer.area].id == unit {
                guard let row = answer.rows.first(where: { known.report[$0.indicator].id == indicator }) else { continue }
                let message = Diagnostic(
                    .error, rule: error.rule, at: row.place.location, unit: unit, indicator: indicator,
                    Message(
                        vi: "không hợp với \(error.location): \(error.message.vi)", en: "contradicts \(error.location): \(error.message.en)"
                    ),
                    suggestion: error.suggestion)
                return takeOut(row, message)
            }
        }
    }

    /// What a rule says of a line, said of the cell that the line came from and in the words of the form.
    private func reworded(_ finding: Diagnostic, of placed: MergedFile.PlacedRow) -> Diagnostic {
        let subject = finding.unit.flatMap { known.report.area(id: $0) }.map { known.report[$0].name } ?? ""
        return finding.moved(to: placed.place(at: finding.location.column).location) { FormTerms.said($0, of: subject, order.year) }
    }

    private mutating func takeOut(_ row: AnswerRow, _ finding: Diagnostic) {
        for file in files.indices {
            for answer in files[file].answers.indices {
                let count = files[file].answers[answer].rows.count
                files[file].answers[answer].rows.removeAll { $0.place == row.place }
                if files[file].answers[answer].rows.count < count { return refuse(row, file, finding) }
            }
        }
        // a second fault of a row that is out already
        if let file = files.indices.first(where: { files[$0].found.contains { $0.location == finding.location } }) {
            files[file].found.append(finding)
        }
    }

    /// Errors that can be laid to no row: nothing is written.
    private mutating func refuseAll(_ errors: [Diagnostic]) {
        for file in files.indices where !files[file].answers.isEmpty {
            files[file].found += errors
            files[file].answers = []
            files[file].isRefused = true
        }
        merged = [:]
    }

    /// Of warnings, those on rows that were sent.
    private mutating func take(warnings: [Diagnostic]) {
        for warning in warnings {
            guard let placed = merged[warning.location.path]?.placed[warning.location.line] else { continue }
            let moved = reworded(warning, of: placed)
            guard
                let file = files.indices.first(where: { files[$0].answers.contains { $0.rows.contains { $0.place == placed.row.place } } })
            else { continue }
            files[file].found.append(moved)
        }
    }

    // MARK: the end

    func collection() -> Collection {
        var collection = Collection(report: known.report, content: contentWithAnswers)
        for (place, file) in files.enumerated() {
            var outcome = CollectedFile(path: file.file)
            outcome.areas = file.answers.map(\.area)
            outcome.unchanged = unchanged[place] ?? 0
            outcome.taken = file.answers.reduce(0) { $0 + $1.rows.count } + outcome.unchanged
            outcome.blank = file.answers.reduce(0) { $0 + $1.blank.count }
            outcome.refusedRows = file.isRefused ? 0 : refused[place] ?? 0
            outcome.isRefused = file.isRefused
            outcome.found = file.found.inSheetOrder()
            collection.files.append(outcome)
        }
        collection.returned = returned(collection.files)
        for (path, data) in merged.sorted(by: { $0.key < $1.key }) where data.bytes != table(path)?.source {
            collection.written.append((path, data.bytes, table(path)?.source))
        }
        return collection
    }

    /// The answers that go back: of each unit known by name whose file has something for its sender to mend.
    private func returned(_ outcomes: [CollectedFile]) -> [ReturnedAnswer] {
        zip(first, outcomes).flatMap { file, outcome -> [ReturnedAnswer] in
            let faults = outcome.found.filter(isForSender)
            if faults.isEmpty { return [] }
            if !file.answers.isEmpty {
                return file.answers.map { answer in
                    let id = known.report[answer.area].id
                    return ReturnedAnswer(answer, faults: faults.filter { file.answers.count == 1 || $0.unit == nil || $0.unit == id })
                }
            }
            // refused as a whole: a new form, where it is known whose
            return Set(faults.compactMap { $0.unit.flatMap { known.report.area(id: $0) } }).sorted().map { area in
                ReturnedAnswer(Answer(area: area, year: order.year, file: file.file, rows: []), faults: faults)
            }
        }
    }

    /// Which of two files counts, whether a final figure is replaced and what is wrong with the content are for the collecting office to say.
    private func isForSender(_ finding: Diagnostic) -> Bool {
        if ["form-twice", "form-final", "form-data"].contains(finding.rule) { return false }
        return finding.severity == .error || finding.rule == "form-row-lacking"
    }
}
