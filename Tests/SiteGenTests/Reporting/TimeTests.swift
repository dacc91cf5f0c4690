import Testing

@testable import Reporting

@Suite("What is refused in lives and trees")
struct TimeTests {
    @Test("a year outside the unit's life is refused (outside-life)")
    func aYearOutsideTheUnitsLifeIs() async {
        #expect(
            await foundInData("phuong-2,citizens,2025,40,,,") == [
                "data/2024.csv:3:19: error outside-life: Phường 2, chỉ tiêu «Công dân học tập», năm 2025: năm này nằm ngoài thời gian hoạt động của đơn vị (đến 2024-12-31) → Ghi đơn vị đã báo cáo số liệu này (mã khác), hoặc sửa năm."
            ])
    }

    @Test("a day outside the unit's life is refused, though the year touches it (outside-life)")
    func aDayOutsideTheUnitsLifeIs() async {
        #expect(
            await found(["data/2024.csv": "unit,indicator,year,as_of,value\nquan,citizens,2025,2025-07-01,40\n"]) == [
                "data/2024.csv:2:20: error outside-life: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2025: ngày 2025-07-01 (as_of) nằm ngoài thời gian hoạt động của đơn vị (đến 2025-06-30) → Ghi đơn vị đã báo cáo số liệu này (mã khác), hoặc sửa năm."
            ])
    }

    @Test("a value speaks of a day in its year (as-of-year)")
    func aValueSpeaksOfADayIn() async {
        #expect(
            await found(["data/2024.csv": "unit,indicator,year,as_of,value\nquan,citizens,2024,2023-06-30,40\n"]) == [
                "data/2024.csv:2:20: error as-of-year: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: as_of 2023-06-30 không thuộc năm 2024 → Ghi ngày trong năm 2024, hoặc ghi year là 2023."
            ])
    }

    @Test("a life does not end before it begins (unit-life)")
    func aLifeDoesNotEndBeforeIt() async {
        #expect(
            await found([
                "units.csv":
                    "id,name,kind,parent,valid_from,valid_to\nquan,Quận Hòa Bình,district,,,2025-06-30\nphuong-1,Phường 1,ward,quan,2025-01-01,2024-01-01\n"
            ]) == [
                "units.csv:3:1: error unit-life: Phường 1: valid_to 2024-01-01 trước valid_from 2025-01-01 → Ghi valid_from là ngày đầu, valid_to là ngày cuối còn hoạt động."
            ])
    }

    @Test("a ward that outlives its district is noticed (parent-life)")
    func aWardThatOutlivesItsDistrictIs() async {
        #expect(
            await found([
                "units.csv":
                    "id,name,kind,parent,valid_from,valid_to\nquan,Quận Hòa Bình,district,,,2025-06-30\nphuong-1,Phường 1,ward,quan,,\n"
            ]) == [
                "units.csv:3:1: warning parent-life: Phường 1: còn hoạt động sau khi Quận Hòa Bình kết thúc ngày 2025-06-30 → Sửa valid_from, valid_to, hoặc ghi đơn vị cấp trên khác ở «parent»."
            ])
    }

    @Test("a merged ward has ended the day before, and its successor lives (unit-change-dates)")
    func aMergedWardHasEndedTheDay() async {
        #expect(
            await found([
                "units.csv":
                    "id,name,kind,parent,valid_from,valid_to\nquan,Quận Hòa Bình,district,,,2025-06-30\nphuong-1,Phường 1,ward,quan,,2025-06-30\nphuong-2,Phường 2,ward,quan,2025-02-01,2025-06-30\n",
                "unit-changes.csv": "from,to,date,kind\nphuong-1,phuong-2,2025-01-01,merge_whole\n",
            ]) == [
                "unit-changes.csv:2:19: error unit-change-dates: Phường 1, mã «phuong-1»: vẫn hoạt động vào ngày 2025-01-01 dù đã nhập hết vào Phường 2 → Ghi valid_to là 2024-12-31 trong units.csv.",
                "unit-changes.csv:2:19: error unit-change-dates: Phường 2, mã «phuong-2»: không hoạt động vào ngày thay đổi 2025-01-01 nhưng được ghi là đơn vị mới → Sửa «date», hoặc ghi valid_from là 2025-01-01.",
            ])
    }

    @Test("a unit that had ended long before does not change (unit-change-dates)")
    func aUnitThatHadEndedLongBefore() async {
        #expect(
            await found(["unit-changes.csv": "from,to,date,kind\nphuong-2,phuong-1,2025-03-01,split_part\n"]) == [
                "unit-changes.csv:2:19: error unit-change-dates: Phường 2, mã «phuong-2»: không hoạt động vào ngày 2025-02-28, ngay trước khi thay đổi → Sửa «date», hoặc ghi valid_to là 2025-02-28."
            ])
    }

    @Test("a circle of parents is refused and shown (parent-cycle)")
    func aCircleOfParentsIsRefusedAnd() async {
        #expect(
            await found([
                "units.csv": "id,name,kind,parent\nquan,Quận Hòa Bình,district,phuong-1\nphuong-1,Phường 1,ward,quan\n"
            ]) == [
                "units.csv:2:1: error parent-cycle: Đơn vị «quan»: «parent» đi thành vòng: quan → phuong-1 → quan → Bỏ hoặc sửa «parent» của một mục trong vòng."
            ])
    }

    @Test("two units with one id are refused, naming both places (duplicate-id)")
    func twoUnitsWithOneIdAreRefused() async {
        #expect(
            await found([
                "units.csv":
                    "id,name,kind,parent,valid_from,valid_to\nquan,Quận Hòa Bình,district,,,2025-06-30\nquan,Quận khác,district,,,\n"
            ]) == [
                "units.csv:3:1: error duplicate-id: Mã đơn vị «quan»: đã dùng ở units.csv:2:1 → Đặt mã khác, ví dụ «quan-2»."
            ])
    }
}
