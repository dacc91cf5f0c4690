/// Phrases that no line break may cut, in small letters: units of measure, and words of two syllables that read badly alone.
enum KeepTogetherTable {
    /// By the first of their words, two at least, all as UTF-8: labels are asked word by word.
    static let phrases: [[UInt8]: [[[UInt8]]]] = Dictionary(grouping: [
        "điểm phần trăm", "phần trăm", "nghìn người", "triệu người", "lượt người", "đơn vị", "cơ sở", "trung tâm",
        "percentage points", "percentage point", "per cent",
        "học tập", "xã hội", "suốt đời", "công dân", "trực tuyến", "phổ thông", "mầm non", "tiểu học", "trung học",
        "triệu đồng", "nghìn đồng", "tỷ đồng", "nông thôn", "lao động", "kỹ năng", "gia đình", "dòng họ", "cộng đồng", "mục tiêu", "dự báo", "kế hoạch", "báo cáo", "số liệu",
    ].map { $0.utf8.split(separator: 0x20).map(Array.init) }) { $0[0] }

    /// Words that a following number completes: «mức độ 2», «năm 2030».
    static let wordsBeforeNumbers = ["năm", "độ", "cấp", "lớp", "số"].map { Array($0.utf8) }
}
