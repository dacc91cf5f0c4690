import Diagnostics
import Language
import Loading

/// indicators.yaml: the catalogue.
extension Draft {
    /// indicators.yaml → the catalogue. Ids are entered first, for an indicator may name one that stands below it.
    mutating func readIndicators() {
        guard let document = raw.indicators else { return }
        var readers: [(reader: NodeReader, id: Located<String>, name: Bilingual)] = []
        for item in catalogue(document) {
            guard var reader = NodeReader(item, as: "indicators", Subject("indicators.yaml", "indicators.yaml"), &findings) else {
                continue
            }
            guard let id = reader.identifier("id", isFolder: true) else {
                findings.take(reader.findings)
                continue
            }
            reader.subject = Subject("Chỉ tiêu «\(id.value)»", "Indicator «\(id.value)»", indicator: id.value)
            let name = reader.requiredName("name") ?? Bilingual(vi: id.value)
            indicatorIds.insert(id.value, name: name.vi)
            readers.append((reader, id, name))
        }
        if readers.count > TooManyRecords.indicators {
            for each in readers { findings.take(each.reader.findings) }
            let subject = Subject("indicators.yaml", "indicators.yaml")
            findings.take(
                TooManyRecords.finding(
                    readers.count, "chỉ tiêu", "indicators", most: TooManyRecords.indicators,
                    at: readers[TooManyRecords.indicators].id.location, subject))
            // nothing may name what is not there
            indicatorIds = Register()
            return
        }
        for (reader, id, name) in readers {
            var reader = reader
            indicators.append(indicator(&reader, id, name))
            reader.finish()
            findings.take(reader.findings)
        }
        readDerivations(readers.map(\.reader))
    }

    private mutating func catalogue(_ document: RawDocument) -> [RawNode] {
        if case .sequence(let items) = document.root.kind { return items }
        guard var reader = NodeReader(document.root, as: "indicators", Subject("indicators.yaml", "indicators.yaml"), &findings) else {
            return []
        }
        defer { findings.take(reader.findings) }
        let items = reader.list("indicators")
        reader.finish()
        return items
    }

    private mutating func indicator(_ reader: inout NodeReader, _ id: Located<String>, _ name: Bilingual) -> Indicator {
        let subject = reader.subject
        let group = reader.requiredText("group")?.value ?? ""
        let measure = reader.requiredWord("unit_measure", of: Indicator.UnitOfMeasure.self)
        let direction = reader.requiredWord(
            "direction", of: Indicator.Direction.self,
            Message(
                vi: "Ghi direction: up nếu tăng là tốt, direction: down nếu giảm là tốt.",
                en: "Write direction: up if more is better, direction: down if less is better."))
        let denominator = measure == .percent ? reader.requiredBilingual("denominator") : reader.bilingual("denominator")
        let levels =
            measure == .level
            ? reader.required("levels").map { levelNames($0, &reader) } : reader.node("levels").map { levelNames($0, &reader) }
        let parent = reader.text("parent"), implied = reader.text("implied_by")
        _ = reader.node("derive")
        let set = reader.word("set", of: CountedSet.self)
        let decimals = reader.whole("decimals", in: 0...6)
        return Indicator(
            id: id.value, name: name, group: group, unitOfMeasure: measure ?? .amount, direction: direction ?? .up,
            decimals: decimals ?? (measure == .percent ? 1 : 0), showsOwnDecimals: measure == .amount && decimals == nil,
            denominator: denominator, definition: reader.bilingual("definition"), levels: levels ?? [],
            parent: parent.flatMap { self.indicator($0, subject) },
            validYears: reader.whole("valid_years", in: 1...20), impliedBy: implied.flatMap { self.indicator($0, subject) },
            derivation: nil, hasSetOfChildren: set == .children,
            definitionBreaks: definitionBreaks(reader.list("definition_breaks"), subject), location: id.location)
    }

    private mutating func levelNames(_ node: RawNode, _ reader: inout NodeReader) -> [Bilingual] {
        guard case .sequence(let items) = node.kind else {
            findings.take(WrongShape.finding(node, key: "levels", meant: .list, reader.subject))
            return []
        }
        return items.compactMap { reader.bilingual($0, "levels", isName: true) }
    }

    private mutating func definitionBreaks(_ items: [RawNode], _ subject: Subject) -> [DefinitionBreak] {
        items.compactMap { item in
            guard var reader = NodeReader(item, as: "definition_breaks", subject, &findings) else { return nil }
            defer { findings.take(reader.findings) }
            let year = reader.requiredYear("year"), basis = reader.requiredText("basis")
            reader.finish()
            guard let year, let basis else { return nil }
            return DefinitionBreak(year: year.value, basis: basis.value)
        }.sorted { $0.year < $1.year }
    }
}
