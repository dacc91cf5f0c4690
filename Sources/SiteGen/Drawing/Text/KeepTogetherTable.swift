/// Phrases that no line break may cut, in small letters: units of measure, and words of two syllables that read badly alone.
enum KeepTogetherTable {
    static let phrases: [[String]] = [
        "điểm phần trăm", "phần trăm", "nghìn người", "triệu người", "lượt người", "đơn vị", "cơ sở", "trung tâm",
        "percentage points", "percentage point", "per cent",
        "học tập", "xã hội", "suốt đời", "công dân", "trực tuyến", "phổ thông", "mầm non", "tiểu học", "trung học",
        "triệu đồng", "nghìn đồng", "tỷ đồng", "nông thôn", "lao động", "kỹ năng", "gia đình", "dòng họ", "cộng đồng", "mục tiêu", "dự báo", "kế hoạch",
    ].map { $0.split(separator: " ").map(String.init) }

    /// Words that a following number completes: «mức độ 2», «năm 2030».
    static let wordsBeforeNumbers: Set<String> = ["năm", "độ", "cấp", "lớp", "số"]
}
