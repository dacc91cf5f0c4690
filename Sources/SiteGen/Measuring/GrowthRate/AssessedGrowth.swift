import Reporting

/// The growth-rate method asked of a target row.
extension Assessment {
    /// The growth-rate method beside the standing, where site.yaml asks for it; nil for states and where it cannot be answered.
    package var growth: GrowthRate.Outcome? {
        guard case .success(let outcome)? = growthAnswer else { return nil }
        return outcome
    }

    /// Why there is no outcome, where the data are at fault.
    package var growthFault: GrowthRate.Fault? {
        guard case .failure(let fault)? = growthAnswer else { return nil }
        return fault
    }

    private var growthAnswer: Result<GrowthRate.Outcome, GrowthRate.Fault>? {
        guard chronicle.report.site.method == .growthRate, isQuantity, standing != .lapsed, let judged, let baseline else { return nil }
        var values = chronicle.series(area, indicator).comparable(upTo: judgedYear).compactMap { point in
            point.value.map { GrowthRate.Value(year: point.year, value: $0.double) }
        }
        // what the target itself says of its base year stands over what was observed; a base still to come is no value yet
        if baseline.origin == .stated, baseline.year <= judgedYear {
            values.removeAll { $0.year == baseline.year }
            values.append(GrowthRate.Value(year: baseline.year, value: baseline.value.double))
        }
        let options = chronicle.report.site.growthRate, terms = ruling
        let question = GrowthRate.Question(
            values: values, direction: terms.goal.sense == .up ? .positive : .negative, baseYear: options.baseYear ?? baseline.year,
            target: terms.year.map { GrowthRate.Value(year: $0, value: terms.value.double) }, limit: options.limit,
            isSatisfied: terms.goal.isSatisfied(by: WideRational(judged.value)))
        do {
            return .success(try GrowthRate.answer(question))
        } catch {
            return .failure(error)
        }
    }
}
