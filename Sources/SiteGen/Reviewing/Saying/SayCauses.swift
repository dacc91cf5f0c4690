import Comparing
import Language
import Measuring
import Reporting
import Wording

/// What a standing could hang on: «hạ mục tiêu 40% → 30%».
extension ChangeSayer {
    func cause(_ cause: Cause) -> ToldCause { ToldCause(kind: cause.kind, text: text(cause.what), eases: cause.eases, place: cause.place) }

    private func text(_ what: Cause.What) -> Said {
        switch what {
        case .target(let old, let new, let turn, let year): return target(promised(old), promised(new), turn, year)
        case .deadline(let old, let new): return deadline(old, new)
        case .comparison(let old, let new):
            return said { $0.say("đổi cách so: ", "another comparison: ") + "\(name(old, $0)) → \(name(new, $0))" }
        case .strength(let old, let new):
            return said { $0.say("đổi mức ràng buộc: ", "another wording: ") + "\(name(old, $0)) → \(name(new, $0))" }
        case .targetAdded: return Said(vi: "mục tiêu mới", en: "a new target")
        case .targetRemoved: return Said(vi: "bỏ mục tiêu", en: "the target removed")
        case .otherDeadline(let target, let old, let new):
            let figure = promised(target), years = "\(shown(old)) → \(shown(new))"
            return Said(vi: "đổi hạn của mục tiêu \(figure.vi): \(years)", en: "another deadline of the target \(figure.en): \(years)")
        case .otherAdded(let target, let year):
            let figure = promised(target)
            return Said(vi: "thêm mục tiêu năm \(shown(year)): \(figure.vi)", en: "a target for \(shown(year)) added: \(figure.en)")
        case .otherRemoved(let target, let year):
            let figure = promised(target)
            return Said(vi: "bỏ mục tiêu năm \(shown(year)): \(figure.vi)", en: "the target for \(shown(year)) dropped: \(figure.en)")
        case .baseline(let old, let new):
            return moved(Said(vi: "năm gốc", en: "the baseline"), old, new, decimals(old?.value, new?.value, (new ?? old)?.indicator))
        case .threshold(let threshold, let old, let new): return self.threshold(threshold, old, new)
        case .rule(let rule, let other):
            let of = other.map { Said($0) }
            return Said(
                vi: name(rule).vi.replacing("{}", with: of.map { " của «\($0.vi)»" } ?? ""),
                en: name(rule).en.replacing("{}", with: of.map { " of «\($0.en)»" } ?? ""))
        case .period(let old, let new):
            let years = "\(old.firstYear)–\(old.lastYear) → \(new.firstYear)–\(new.lastYear)"
            return Said(vi: "đổi thời kỳ của kế hoạch: \(years)", en: "another period of the plan: \(years)")
        case .unitAdded: return Said(vi: "đơn vị mới", en: "a new unit")
        case .unitRemoved: return Said(vi: "bỏ đơn vị", en: "the unit removed")
        case .firstDay(let old, let new):
            return said { $0.say("ngày đầu của đơn vị: ", "the unit's first day: ") + "\(day(old, $0)) → \(day(new, $0))" }
        case .lastDay(let old, let new):
            return said { $0.say("ngày cuối của đơn vị: ", "the unit's last day: ") + "\(day(old, $0)) → \(day(new, $0))" }
        case .unitAbove(let old, let new): return said { $0.say("đơn vị cấp trên: ", "the unit above: ") + "\(shown(old)) → \(shown(new))" }
        case .unitsBelow(let names):
            let list = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " …" : "")
            return Said(vi: "đơn vị trực thuộc thay đổi: \(list)", en: "changes of the units below it: \(list)")
        case .seriesBreak(let kind, let year, let isNew):
            return said {
                $0.say(
                    "\(isNew ? "thêm" : "bỏ") ngắt chuỗi năm \(year) (\(name(kind).vi))",
                    "a break of the series in \(year) (\(name(kind).en)) \(isNew ? "added" : "removed")")
            }
        case .figure(let year, let old, let new, let indicator, let isSource): return figure(year, old, new, indicator, isSource: isSource)
        case .moreFigures(let count): return Said(vi: "\(count) số liệu khác", en: "\(count) more figures")
        case .judged(let old, let new): return moved(Said(vi: "số được đánh giá:", en: "the judged figure:"), old, new, nil)
        case .reportYear(let old, let new): return Said(vi: "năm báo cáo \(old) → \(new)", en: "the report year \(old) → \(new)")
        }
    }

    // MARK: Targets

    private func promised(_ target: Cause.Promised) -> Said { figure(target.value, target.indicator, as: .whole) }

    private func target(_ old: Said, _ new: Said, _ turn: Cause.Turn, _ year: Int?) -> Said {
        let (vi, en) =
            switch turn {
            case .raised: ("nâng", "raised")
            case .lowered: ("hạ", "lowered")
            case .loosened: ("nới", "loosened")
            case .tightened: ("siết", "tightened")
            case .changed: ("sửa", "changed")
            }
        let (ofYear, forYear) = (year.map { " năm \($0)" } ?? "", year.map { " for \($0)" } ?? "")
        return Said(vi: "\(vi) mục tiêu\(ofYear) \(old.vi) → \(new.vi)", en: "the target\(forYear) \(en) \(old.en) → \(new.en)")
    }

    private func deadline(_ old: Int?, _ new: Int?) -> Said {
        switch (old, new) {
        case (let old?, let new?) where new > old: Said(vi: "lùi hạn \(old) → \(new)", en: "the deadline put off \(old) → \(new)")
        case (let old?, let new?): Said(vi: "rút hạn \(old) → \(new)", en: "the deadline brought forward \(old) → \(new)")
        case (let old?, nil): Said(vi: "bỏ hạn \(old)", en: "the deadline \(old) dropped")
        default: Said(vi: "đặt hạn \(new ?? 0)", en: "a deadline set: \(new ?? 0)")
        }
    }

    private func name(_ comparison: Target.Comparison, _ words: Words) -> String {
        switch comparison {
        case .atLeast: words.say("ít nhất", "at least")
        case .atMost: words.say("không quá", "at most")
        case .exactly: words.say("đúng", "exactly")
        case .maintain: words.say("duy trì", "maintain")
        case .achieve: words.say("đạt", "reach")
        }
    }

    private func name(_ strength: Target.Strength, _ words: Words) -> String {
        switch strength {
        case .must: words.say("«phải»", "must")
        case .strive: words.say("«phấn đấu»", "strive")
        case .plain: words.say("nêu thẳng", "stated plainly")
        case .encourage: words.say("«khuyến khích»", "encouraged")
        case .register: words.say("«đăng ký»", "registered")
        case .consider: words.say("«xem xét»", "considered")
        }
    }

    // MARK: Rules

    private func threshold(_ threshold: Cause.Threshold, _ old: Double, _ new: Double) -> Said {
        let word: Word =
            switch threshold {
            case .onTrack: .standingOnTrack
            case .ahead: .standingAhead
            }
        let isLower = new < old
        return said { words in
            let form = NumberForm(NumberStyle(words.locale), decimals: 6, cutsZeros: true)
            let name = words[word].loweredFirst, numbers = "\(form.text(old)) → \(form.text(new))"
            return words.say(
                "\(isLower ? "hạ" : "nâng") ngưỡng «\(name)» \(numbers)",
                "the threshold «\(name)» \(isLower ? "lowered" : "raised") \(numbers)")
        }
    }

    /// With `{}` where another indicator than the row's own is named.
    private func name(_ rule: Cause.Rule) -> Said {
        switch rule {
        case .direction(isUp: true): Said(vi: "đổi chiều tốt{}: giảm → tăng", en: "another better direction{}: down → up")
        case .direction(isUp: false): Said(vi: "đổi chiều tốt{}: tăng → giảm", en: "another better direction{}: up → down")
        case .measure(let old, let new):
            Said(
                vi: "đổi đơn vị đo{}: \(old.rawValue) → \(new.rawValue)", en: "another unit of measure{}: \(old.rawValue) → \(new.rawValue)"
            )
        case .decimals(let old, let new): Said(vi: "đổi số chữ số thập phân{}: \(old) → \(new)", en: "other decimals{}: \(old) → \(new)")
        case .derivation(let old, let new):
            Said(vi: "đổi cách tính{}: \(shown(old)) → \(shown(new))", en: "another derivation{}: \(shown(old)) → \(shown(new))")
        case .setOfChildren(isThere: true): Said(vi: "nay đếm các đơn vị trực thuộc{}", en: "a set of the units below{}")
        case .setOfChildren(isThere: false): Said(vi: "thôi đếm các đơn vị trực thuộc{}", en: "no set of the units below{} any more")
        case .validYears(let old, let new):
            Said(
                vi: "đổi số năm còn hiệu lực{}: \(shown(old)) → \(shown(new))",
                en: "other years of validity{}: \(shown(old)) → \(shown(new))")
        case .implying(let old, let new):
            Said(
                vi: "đổi chỉ tiêu suy ra{}: \(shown(old)) → \(shown(new))",
                en: "another implying indicator{}: \(shown(old)) → \(shown(new))")
        }
    }

    private func name(_ kind: Series.Break.Kind) -> Said {
        switch kind {
        case .definition: Said(vi: "đổi định nghĩa", en: "definition")
        case .boundary: Said(vi: "đổi địa giới", en: "territory")
        case .children: Said(vi: "đổi các đơn vị trực thuộc", en: "the units below")
        }
    }

    private func day(_ date: CivilDate?, _ words: Words) -> String { date.map { words.date($0) } ?? "—" }
    private func shown(_ text: String?) -> String { text.map { $0.isEmpty ? "—" : $0 } ?? "—" }
    private func shown(_ number: Int?) -> String { number.map(String.init) ?? "—" }

    // MARK: Figures

    private func decimals(_ old: Rational?, _ new: Rational?, _ indicator: Indicator?) -> Int? { indicator.map { decimals(old, new, $0) } }

    /// «năm gốc 30,0% (2021) → 28,0% (2021)».
    /// - decimals: nil for those of the indicators.
    private func moved(_ what: Said, _ old: Cause.Dated?, _ new: Cause.Dated?, _ decimals: Int?) -> Said {
        func dated(_ value: Cause.Dated?) -> Said {
            value.map { value in
                figure(value.value, value.indicator, as: decimals.map { .decimals($0) } ?? .shown).map { "\($0) (\(value.year))" }
            } ?? Said("—")
        }
        let (from, to) = (dated(old), dated(new))
        return Said(vi: "\(what.vi) \(from.vi) → \(to.vi)", en: "\(what.en) \(from.en) → \(to.en)")
    }

    private func figure(_ year: Int, _ old: Series.Point?, _ new: Series.Point?, _ indicator: Indicator, isSource: Bool) -> Said {
        let decimals = decimals(old?.value, new?.value, indicator)
        let (from, to) = (reading(old, indicator, decimals), reading(new, indicator, decimals))
        if (new ?? old)?.origin == .derived {
            return Said(
                vi: "số tính từ đơn vị trực thuộc năm \(year): \(from.vi) → \(to.vi)",
                en: "the figure computed for \(year): \(from.en) → \(to.en)")
        }
        let name = isSource ? Said(indicator.name).map { " «\($0)»" } : Said("")
        return Said(
            vi: "số liệu\(name.vi) năm \(year): \(from.vi) → \(to.vi)", en: "the figure\(name.en) of \(year): \(from.en) → \(to.en)")
    }

    /// «56,1%», with its counts and its day where it has them; why there is none.
    private func reading(_ point: Series.Point?, _ indicator: Indicator, _ decimals: Int) -> Said {
        guard let point else { return Said("—") }
        if let value = point.value {
            return said { words in
                var text = words.figure(value, indicator, as: .decimals(decimals))
                if let above = point.numerator, let below = point.denominator { text += " (\(words.whole(above))/\(words.whole(below)))" }
                return text + (point.asOf.map { " (\(words.date($0)))" } ?? "")
            }
        }
        if let partial = point.partial { return intervalText(interval(partial, indicator)) }
        return said { $0[point.status == .notApplicable ? .statusNotApplicable : .statusMissing] }
    }
}
