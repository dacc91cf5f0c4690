import Language

/// The growth-rate method beside the standing, where site.yaml asks for it.
extension ReasonWriter {
    var growth: String? {
        if let fault = assessment.growthFault { return self.fault(fault) }
        guard let outcome = assessment.growth else { return nil }
        let same = outcome.isUnchanged ? say(", không đổi", ", no change") : ""
        let form = NumberForm(NumberStyle(tongue), decimals: 2)
        let progress = outcome.progress.map { ", P = \(form.text($0))" } ?? ""
        return say("Theo phương pháp tốc độ tăng: ", "By the growth-rate method: ") + word(outcome.category) + same + progress + "."
    }

    private func word(_ category: GrowthRate.Category) -> String {
        switch category {
        case .achieved: say("đã đạt", "target achieved")
        case .substantial: say("tiến bộ rõ", "substantial progress")
        case .moderate: say("tiến bộ vừa", "moderate progress")
        case .limited: say("tiến bộ ít", "limited progress")
        case .deterioration: say("xấu đi", "deterioration")
        case .missed: say("chưa đạt khi đã qua năm mục tiêu", "missed")
        case .notAvailable: say("chưa đủ số liệu", "not enough data")
        }
    }

    private func fault(_ fault: GrowthRate.Fault) -> String? {
        switch fault {
        case .onlyBeforeBaseYear(let year):
            say("Không tính được tốc độ tăng: chưa có số liệu từ năm gốc \(year).", "No growth rate: there are no values since the baseline year \(year).")
        case .targetYearNotAfterBase(let year):
            say("Không tính được tốc độ tăng: năm mục tiêu \(year) không sau năm gốc.", "No growth rate: the target year \(year) is not after the baseline year.")
        case .missingDirection, .unknownDirection: nil
        }
    }
}
