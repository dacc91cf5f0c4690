import Language
import Measuring
import Reporting

/// What is known of a value while some units below have not reported, and why there is none.
extension Words {
    /// Why a point has no value: «không áp dụng», «chưa có số liệu»; of a derived one what is known of it: «từ 25% đến 87,5% (3/8 đơn vị
    /// đã báo cáo)», «1.234, tổng của 156/168 đơn vị đã báo cáo».
    package func absence(_ point: Series.Point, _ indicator: Indicator) -> String {
        if point.status == .notApplicable { return self[.absentNotApplicable] }
        return point.partial.map { said($0, indicator) } ?? self[.absentMissing]
    }

    /// Why a unit has no row, in a sentence, where a dash would say nothing.
    package func inWords(_ silence: Silence) -> String { self[silence == .notOwed ? .absentNone : silence.word] }

    package func said(_ partial: PartialValue, _ indicator: Indicator) -> String {
        let units = [("reported", String(partial.reported)), ("children", String(partial.expected))]
        guard let low = partial.low else { return fill(.absentUndecided, units[0], units[1]) }
        guard let high = partial.high else { return fill(.absentSumSoFar, ("value", saidFigure(low, indicator)), units[0], units[1]) }
        return fill(.absentInterval, ("low", end(low, indicator)), ("high", end(high, indicator)), units[0], units[1])
    }

    /// The same for a cell of a table: what is known, and beneath it from how many: «từ 25% đến 87,5%», «3/8 đơn vị đã báo cáo».
    package func parts(_ partial: PartialValue, _ indicator: Indicator) -> (figure: String, note: String) {
        let units = [("reported", String(partial.reported)), ("children", String(partial.expected))]
        let reported = fill(.absentReported, units[0], units[1])
        guard let low = partial.low else { return (self[.standingUndecided].loweredFirst, reported) }
        guard let high = partial.high else { return (saidFigure(low, indicator), fill(.absentSumOf, units[0], units[1])) }
        return (fill(.absentRange, ("low", end(low, indicator)), ("high", end(high, indicator))), reported)
    }

    /// «25%–87,5%», where there is no room for more.
    package func interval(_ low: Rational, _ high: Rational, _ indicator: Indicator) -> String {
        "\(end(low, indicator))–\(end(high, indicator))"
    }

    /// Ends of shares alone are ever told.
    private func end(_ value: Rational, _ indicator: Indicator) -> String {
        NumberForm(NumberStyle(locale), decimals: indicator.decimals, cutsZeros: true, addsPercentSign: true)
            .text(Int128(value.numerator), over: Int128(value.denominator))
    }

    /// «mẫu số từ 16 còn 12», «mẫu số từ 12 lên 16».
    package func denominators(_ change: CountedChange) -> String {
        fill(
            change.to.denominator < change.from.denominator ? .changeDenominatorDown : .changeDenominatorUp,
            ("from", whole(change.from.denominator)), ("to", whole(change.to.denominator)))
    }

    /// «Số đếm: 8/16 → 8/12.»: all that can be said across a change of the set.
    package func shares(_ change: CountedChange) -> String {
        func share(_ share: CountedChange.Share) -> String { "\(whole(share.numerator))/\(whole(share.denominator))" }
        return fill(.changeCounted, ("from", share(change.from)), ("to", share(change.to)))
    }

    /// «Ngắt chuỗi từ năm 2025, thay đổi địa giới: Nghị quyết 1685. Không so sánh với các năm trước.»
    package func said(_ pause: Series.Break) -> String {
        let word: Word =
            switch pause.kind {
            case .definition: .breakDefinition
            case .boundary: .breakBoundary
            case .children: .breakChildren
            }
        return fill(word, ("year", String(pause.year)), ("basis", pause.basis.isEmpty ? self[.breakNoBasis] : pause.basis))
    }
}

extension Silence {
    package var word: Word {
        switch self {
        case .notFounded: .absentNotFounded
        case .ended: .absentEnded
        case .implied: .absentImplied
        case .faulty: .absentFaulty
        case .notReported: .absentNotReported
        case .beforePlan: .absentBeforePlan
        case .afterPlan: .absentAfterPlan
        case .notOwed: .absentNotOwed
        }
    }
}
