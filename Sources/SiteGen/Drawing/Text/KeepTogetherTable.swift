/// Phrases that no line break may cut, in small letters: units of measure, and words of two syllables that read badly alone.
enum KeepTogetherTable {
    /// By their first byte, word by word (two at least) as UTF-8.
    static let phrases: [[[[UInt8]]]] = [
        "điểm phần trăm", "phần trăm", "nghìn người", "triệu người", "lượt người", "đơn vị", "cơ sở", "trung tâm",
        "percentage points", "percentage point", "per cent",
        "học tập", "xã hội", "suốt đời", "công dân", "trực tuyến", "phổ thông", "mầm non", "tiểu học", "trung học",
        "triệu đồng", "nghìn đồng", "tỷ đồng", "nông thôn", "lao động", "kỹ năng", "gia đình", "dòng họ", "cộng đồng", "mục tiêu", "dự báo",
        "kế hoạch", "báo cáo", "số liệu",
    ].reduce(into: Array(repeating: [], count: 256)) { phrases, text in
        let words = text.utf8.split(separator: 0x20).map(Array.init)
        phrases[Int(words[0][0])].append(words)
    }

    /// Words that a following number completes: «mức độ 2», «năm 2030».
    static let wordsBeforeNumbers = ["năm", "độ", "cấp", "lớp", "số"].map { Array($0.utf8) }
}
