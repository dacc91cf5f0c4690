/// Whom or what a message is about: the ids for programs, and the words it begins with.
struct Subject {
    var unit: String?
    var indicator: String?
    var vi: String
    var en: String

    init(_ vi: String, _ en: String, unit: String? = nil, indicator: String? = nil) {
        self.vi = vi
        self.en = en
        self.unit = unit
        self.indicator = indicator
    }

    /// The same subject, said more exactly.
    func with(_ vi: String, _ en: String) -> Subject {
        Subject("\(self.vi), \(vi)", "\(self.en), \(en)", unit: unit, indicator: indicator)
    }
}

extension Draft {
    /// «Phường 5, chỉ tiêu «Công dân học tập», năm 2024».
    func subject(_ area: AreaRef? = nil, _ indicator: IndicatorRef? = nil, year: Int? = nil) -> Subject {
        var subject = Subject("", "")
        var vi: [String] = [], en: [String] = []
        if let area {
            subject.unit = areas[Int(area.index)].id
            vi.append(areas[Int(area.index)].name)
            en.append(areas[Int(area.index)].name)
        }
        if let indicator {
            let named = indicators[Int(indicator.index)]
            subject.indicator = named.id
            vi.append("chỉ tiêu «\(named.name.vi)»")
            en.append("indicator «\(named.name.en ?? named.name.vi)»")
        }
        if let year {
            vi.append("năm \(year)")
            en.append("\(year)")
        }
        subject.vi = vi.joined(separator: ", ").capitalisedFirst
        subject.en = en.joined(separator: ", ").capitalisedFirst
        return subject
    }

    func subject(of row: Observation) -> Subject {
        subject(row.area, row.indicator, year: Int(row.year))
    }
}

extension String {
    /// «chỉ tiêu …» at the head of a sentence: «Chỉ tiêu …».
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
