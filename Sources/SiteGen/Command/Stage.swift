import Diagnostics

/// The stages of a build, as they are told.
enum Stage: CaseIterable {
    case load, validate, measure, templates, compose, pictures, write

    /// Told only when asked for more.
    var isSmall: Bool { self == .templates }

    func name(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.load, .vi): "Đọc nội dung"
        case (.validate, .vi): "Kiểm tra"
        case (.measure, .vi): "Đánh giá"
        case (.templates, .vi): "Đọc khuôn trang"
        case (.compose, .vi): "Lập danh mục trang"
        case (.pictures, .vi): "Làm ảnh chia sẻ"
        case (.write, .vi): "Soạn, vẽ, kết xuất, ghi"
        case (.load, .en): "Load"
        case (.validate, .en): "Validate"
        case (.measure, .en): "Measure"
        case (.templates, .en): "Read templates"
        case (.compose, .en): "Plan the pages"
        case (.pictures, .en): "Make pictures to share"
        case (.write, .en): "Compose, draw, render, write"
        }
    }
}
