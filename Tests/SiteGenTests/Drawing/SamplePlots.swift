@testable import Drawing

/// Small whole drawings for the goldens.
enum SamplePlots {
    static let all: [(name: String, plot: Plot)] = [
        ("target-path", targetPath()), ("bullet", bullet()), ("sparkline", sparkline()), ("statuses", statuses()),
    ]

    /// Observed with a gap and a break, path, projection with band, two targets, labels placed.
    static func targetPath() -> Plot {
        var plot = Plot(
            id: "bc", width: 640, height: 300, title: "Xã Long Đức: 81,9 % năm 2025, chậm tiến độ",
            description: "Từ 64,2 % năm 2016 đến 81,9 % năm 2025; mục tiêu 2025: 88 %, 2030: 95 %; dự báo 2030: 91 %.")
        let x = LinearScale(domain: 2016, 2030, range: 44, 500)
        let y = LinearScale(domain: 62, 97, range: 260, 20).nice(count: 5)
        let ticks = y.ticks(count: 5)
        plot.add(Rule.grid(atY: ticks.map { y($0) }, from: 44, to: 500))
        plot.add(Rule.axis(Point(44, 260), Point(500, 260)))
        for tick in ticks { plot.add(Text("\(Int(tick))", at: Point(36, y(tick) + 4.5), anchor: .end)) }
        for year in [2016, 2020, 2025, 2030] { plot.add(Text("\(year)", at: Point(x(Double(year)), 278), anchor: .middle)) }
        let observed = [64.2, 66, 67.1, nil, 72.3, 73, 75.2, 78.1, 80.2, 81.9]
        let points = observed.enumerated().map { year, value in value.map { Point(x(2016 + Double(year)), y($0)) } }
        let now = Point(x(2025), y(81.9))
        let (mid, end, arrival) = (Point(x(2025), y(88)), Point(x(2030), y(95)), Point(x(2030), y(91)))
        plot.add(Area([AreaPoint(x: now.x, low: now.y, high: now.y), AreaPoint(x: end.x, low: y(88.5), high: y(93.5))], color: .behind))
        plot.add(Break(x: x(2019), top: 20, bottom: 260))
        plot.add(Line.path([Point(x(2016), y(64.2)), mid, end]))
        plot.add(Line.parent([Point(x(2016), y(68)), Point(x(2030), y(72))]))
        plot.add(Line.projection([now, arrival], color: .behind))
        plot.add(Line.observed(points))
        plot.add(Dot(now, color: .behind))
        plot.add(Diamond(mid))
        plot.add(Diamond(end))
        let unplaced = plot.place([
            Label("Mục tiêu 2030: 95 %", at: end),
            Label("Mục tiêu 2025: 88 %", at: mid, sides: Label.leftFirst),
            Label("81,9 % (2025)", at: now, sides: Label.belowFirst, isBold: true),
            Label("Dự báo: 91 %", at: arrival),
            Label("Thay đổi cách tính", at: Point(x(2019), 30), sides: Label.anySide),
        ])
        plot.description += unplaced.map { " Không có chỗ: \($0.text)." }.joined()
        return plot
    }

    static func bullet() -> Plot {
        var plot = Plot(id: "bl", width: 360, height: 64, title: "81,9 %", description: "Mục tiêu 2025: 88 %, 2030: 95 %; đường 86 %.")
        let x = LinearScale(domain: 0, 100, range: 10, 350)
        plot.add(Bar(Box(left: x(0), top: 24, right: x(100), bottom: 44), fill: .color(.surface), outline: .grid, role: .track))
        plot.add(Bar(Box(left: x(0), top: 30, right: x(81.9), bottom: 38), fill: .status(.behind)))
        plot.add(Tick(Point(x(86), 34), length: 20, stroke: Stroke(.ink2, width: 1), role: .path))
        plot.add(Tick(Point(x(88), 34), length: 16))
        plot.add(Tick(Point(x(95), 34), length: 26))
        plot.add(Text("81,9 %", at: Point(x(0), 18), isBold: true))
        return plot
    }

    static func sparkline() -> Plot {
        var plot = Plot(id: "sp", width: 96, height: 24, title: "Từ 64,2 % đến 81,9 %", description: "2016–2025")
        plot.add(Rule([Point(2, 5), Point(94, 5)], stroke: Stroke(.axis), role: .target))
        plot.add(
            Line(
                [Point(4, 20), Point(16, 18), nil, Point(40, 15), nil, Point(64, 12.5), Point(88, 9)], stroke: Stroke(.ink, width: 1.5),
                role: .observed))
        plot.add(Dot(Point(88, 9), radius: 2.5))
        return plot
    }

    /// Every pattern, icon and remaining mark, words inside a bar.
    static func statuses() -> Plot {
        var plot = Plot(id: "st", width: 640, height: 190, title: "Năm nhóm", description: "Mẫu hình và dấu của từng nhóm")
        let columns = BandScale(count: 5, from: 0, to: 640, inner: 0.1, outer: 0.1)
        let words = ["Đã đạt", "Đúng tiến độ", "Chậm tiến độ", "Xa mục tiêu", "Chưa có số liệu"]
        let icons: [StatusIcon.Shape] = [.check, .arrowUpRight, .arrowRight, .arrowDownRight, .dash]
        for (index, status) in StatusFill.allCases.enumerated() {
            let left = columns.start(index)
            plot.add(Bar(Box(left: left, top: 10, right: left + columns.bandwidth, bottom: 70), fill: .status(status)))
            plot.add(StatusIcon(icons[index], at: Point(left + 8, 92), color: status.textColor))
            plot.add(Text(words[index], at: Point(left + 20, 96.5), size: 12, isBold: true, color: status.textColor))
        }
        for (index, shape) in StatusIcon.Shape.allCases.enumerated() {
            plot.add(StatusIcon(shape, at: Point(24 + Double(index) * 36, 134), size: 24))
        }
        plot.add(Hatch(Box(left: 400, top: 112, right: 480, bottom: 150)))
        plot.add(Bar(Box(left: 490, top: 112, right: 630, bottom: 134), fill: .color(.achieved)))
        plot.add(Text("12 trong 100", at: Point(498, 128), color: .bg, sitsOnMark: true))
        plot.add(Dot(Point(500, 150), isHollow: true))
        plot.add(Tick(Point(540, 150), length: 20, direction: .level))
        plot.add(Text("hai dòng\ncủa nhãn", at: Point(20, 164), size: 12))
        return plot
    }
}
