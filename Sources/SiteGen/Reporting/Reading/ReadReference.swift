import Diagnostics
import Language
import Loading

/// A reference of a narrative, to be looked up once everything is read.
struct AskedReference {
    let reference: DataReference
    let written: RawReference
    let subject: Subject
}

extension Draft {
    /// `{{ value IND YEAR [UNIT] }}` and its kin.
    mutating func reference(_ written: RawReference, in area: AreaRef, _ subject: Subject) -> DataReference? {
        guard let verb = written.words.first else {
            findings.take(WrongReference.finding(Located("", at: written.location), subject))
            return nil
        }
        let years = ["value": 1, "change": 2, "target": 1, "standing": 1, "chart": 0]
        guard let yearCount = years[verb.value] else {
            findings.take(UnknownWord.finding(verb, field: "{{ }}", known: ["value", "change", "target", "standing", "chart"], subject))
            return nil
        }
        guard (yearCount + 2...yearCount + 3).contains(written.words.count) else {
            findings.take(WrongReference.finding(Located(written.words.map(\.value).joined(separator: " "), at: written.location), subject))
            return nil
        }
        let indicator = indicator(written.words[1], subject)
        let named = written.words.count == yearCount + 3 ? self.area(written.words[yearCount + 2], subject) : area
        let numbers = written.words[2..<2 + yearCount].compactMap { year($0, subject) }
        guard let indicator, let named, numbers.count == yearCount else { return nil }
        let made: DataReference =
            switch verb.value {
            case "value": .value(named, indicator, year: numbers[0])
            case "change": .change(named, indicator, from: numbers[0], to: numbers[1])
            case "target": .target(named, indicator, year: numbers[0])
            case "standing": .standing(named, indicator, year: numbers[0])
            default: .chart(named, indicator)
            }
        asked.append(AskedReference(reference: made, written: written, subject: subject))
        return made
    }

    private mutating func year(_ word: Located<String>, _ subject: Subject) -> Int? {
        if let year = plainWhole(word.value), WrongYear.years.contains(year) { return year }
        findings.take(WrongYear.finding(word, field: "{{ }}", subject))
        return nil
    }
}
