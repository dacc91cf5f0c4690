import Comparing
import Wording

/// The words of reviews, both languages.
extension Hint {
    package var word: Said {
        switch self {
        case .revisesFinal: Said(vi: "sửa số đã công bố", en: "a final figure is revised")
        case .swappedDigits: Said(vi: "có thể gõ nhầm thứ tự chữ số", en: "digits may be swapped")
        case .droppedDigit: Said(vi: "có thể thừa hoặc thiếu một chữ số", en: "a digit may be missing or one too many")
        case .tenfold: Said(vi: "lệch 10 lần?", en: "off by a factor of ten?")
        case .outOfRange: Said(vi: "ngoài 0–100%", en: "outside 0–100%")
        case .largeStep: Said(vi: "lớn hơn 3 lần mức thay đổi thường năm", en: "more than 3 times the usual yearly change")
        case .becameFinal: Said(vi: "số sơ bộ thành chính thức", en: "provisional became final")
        case .noLongerFinal: Said(vi: "số chính thức thành sơ bộ", en: "final became provisional")
        case .withdrawn: Said(vi: "rút số liệu", en: "the value is withdrawn")
        case .supplied: Said(vi: "nay đã có số liệu", en: "the value is supplied now")
        }
    }

    /// Worth a warning beside the line.
    var isGrave: Bool {
        switch self {
        case .swappedDigits, .droppedDigit, .tenfold, .outOfRange, .largeStep, .noLongerFinal, .withdrawn: true
        case .revisesFinal, .becameFinal, .supplied: false
        }
    }
}

extension TextChange.Hint {
    package var word: Said {
        switch self {
        case .typedNumber: Said(vi: "số gõ tay thay cho số lấy từ dữ liệu", en: "a typed number stands where the data were asked")
        case .newNumber: Said(vi: "có số mới gõ tay", en: "a new typed number")
        case .nowApproved: Said(vi: "nay đã duyệt", en: "approved now")
        case .nowDraft: Said(vi: "trở lại bản nháp", en: "a draft again")
        }
    }
}

extension RecordChange.Kind {
    package var word: Said {
        switch self {
        case .setting: Said(vi: "cấu hình", en: "setting")
        case .indicator: Said(vi: "chỉ tiêu", en: "indicator")
        case .unit: Said(vi: "đơn vị", en: "unit")
        case .outline: Said(vi: "đường ranh giới", en: "outline")
        case .unitChange: Said(vi: "biến động đơn vị", en: "change of units")
        case .plan: Said(vi: "kế hoạch", en: "plan")
        case .target: Said(vi: "mục tiêu", en: "target")
        case .duty: Said(vi: "nhiệm vụ", en: "duty")
        case .component: Said(vi: "kế hoạch thành phần", en: "component plan")
        case .dutyResult: Said(vi: "kết quả nhiệm vụ", en: "result of a duty")
        case .published: Said(vi: "số đã in", en: "printed figure")
        case .words: Said(vi: "từ ngữ", en: "words")
        }
    }
}

extension Edit {
    package var word: Said {
        switch self {
        case .added: Said(vi: "thêm", en: "added")
        case .removed: Said(vi: "bỏ", en: "removed")
        case .changed: Said(vi: "sửa", en: "changed")
        }
    }
}

extension Course {
    package var word: Said {
        switch self {
        case .worse: Said(vi: "▼ giảm", en: "▼ worse")
        case .better: Said(vi: "▲ tăng", en: "▲ better")
        case .other: Said(vi: "• khác", en: "• other")
        }
    }
}

/// The columns of a data file, as people call them.
let fieldWords: [String: Said] = [
    "value": Said(vi: "giá trị", en: "value"), "numerator": Said(vi: "tử số", en: "numerator"),
    "denominator": Said(vi: "mẫu số", en: "denominator"),
    "status": Said(vi: "tình trạng", en: "status"), "as_of": Said(vi: "thời điểm", en: "date"), "source": Said(vi: "nguồn", en: "source"),
    "note": Said(vi: "ghi chú", en: "note"), "published": Said(vi: "ngày công bố", en: "publication date"),
    "illustrative": Said(vi: "dấu minh họa", en: "illustrative mark"),
    "replaced": Said(vi: "số sơ bộ đã được thay", en: "the provisional figure it replaced"),
]
