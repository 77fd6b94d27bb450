using LpaFunctions.Site.Markup;

namespace LpaFunctions.App.Pages.Assess;

/// <summary>The keys of the desk, told on the page; assess.js listens to them, and never while somebody types.</summary>
internal static class DeskKeys
{
    public static HtmlText Help() =>
        new(
            """
            <details class="keys" id="keys"><summary>ปุ่มลัด <kbd>?</kbd></summary>
            <dl>
            <div><dt><kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> <kbd>4</kbd></dt><dd>ยืนยัน, แก้คะแนน, ส่งกลับ, ตัดฐาน</dd></div>
            <div><dt><kbd>Ctrl</kbd>+<kbd>Enter</kbd></dt><dd>บันทึกและไปเรื่องถัดไป (ใช้ได้ขณะพิมพ์)</dd></div>
            <div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>เรื่องถัดไป, เรื่องก่อนหน้า</dd></div>
            <div><dt><kbd>+</kbd> <kbd>-</kbd></dt><dd>ขยาย, ย่อหน้าเอกสาร</dd></div>
            <div><dt><kbd>?</kbd></dt><dd>แสดงหรือซ่อนรายการนี้</dd></div>
            </dl></details>

            """
        );
}
