### ถ้อยคำของหน้าตาเว็บไซต์: เมนู ปุ่ม หัวข้อ และหมายเหตุ ใช้คำสั้นและเรียบง่าย
### “คุณ” คือผู้อ่านเว็บไซต์

## Finding the way

ui-skip-to-content = ข้ามไปยังเนื้อหา
ui-menu = เมนูหลัก
ui-breadcrumbs = ตำแหน่งปัจจุบัน
ui-home = หน้าแรก
ui-guides = คู่มือ
ui-letters = จดหมาย
ui-checklists = รายการตรวจสอบ
ui-tools = เครื่องมือช่วยตัดสินใจ
ui-logs = แบบบันทึก
ui-on-this-page = ในหน้านี้
ui-sections = หัวข้อในคู่มือนี้
ui-read-on = อ่านต่อ
ui-next = ถัดไป
ui-previous = ก่อนหน้า
ui-back-to-guide = กลับไปที่คู่มือ
ui-belongs-to-section = อยู่ในหัวข้อ

## Languages

ui-language = ภาษา
ui-choose-language = เลือกภาษา
ui-not-translated = ยังไม่ได้แปล
ui-draft-notice = หน้านี้ยังแปลไม่ครบ บางส่วนแสดงเป็นภาษานี้: { $language }
ui-stale-notice = ต้นฉบับของหน้านี้มีการแก้ไขหลังจากแปลแล้ว รายละเอียดบางอย่างอาจไม่เป็นปัจจุบัน
ui-suggest-language = หน้านี้มีในภาษาของคุณ

## Blocks of a section

ui-signs = สัญญาณที่ควรสังเกต
ui-steps = ขั้นตอนที่ควรทำ
ui-do = ควรทำ
ui-dont = ควรเลี่ยง
ui-letter = จดหมาย
ui-caveat = ข้อควรทราบ
ui-checklist = รายการตรวจสอบ
ui-decision = เครื่องมือช่วยตัดสินใจ
ui-log = แบบบันทึก
ui-why = เหตุผล
ui-reading-time = ใช้เวลาอ่าน { $minutes } นาที
ui-section-count = { $count } หัวข้อ
ui-reviewed = ตรวจทานล่าสุด: { $date }

## Letters

ui-letter-when = ใช้เมื่อใด
ui-letter-before = ก่อนส่ง
ui-letter-subject = เรื่อง
ui-letter-text = ข้อความในจดหมาย
ui-letter-fill-in = กรอกข้อมูลในจดหมาย
ui-letter-kept = ข้อความที่กรอกจะเก็บไว้ในอุปกรณ์นี้เท่านั้น ไม่มีการส่งข้อมูลออกไป
ui-letter-copy = คัดลอกจดหมาย
ui-letter-copied = คัดลอกจดหมายแล้ว
ui-letter-copy-failed = คัดลอกจดหมายไม่ได้ โปรดเลือกข้อความแล้วคัดลอกด้วยตัวเอง
ui-letter-mail = เปิดในโปรแกรมอีเมล
ui-letter-clear = ล้างข้อความที่กรอก
ui-letter-open = เปิดจดหมาย
ui-letters-summary = จดหมายสำหรับคัดลอกไปปรับใช้ แต่ละฉบับระบุข้อเท็จจริง ขอเพียงเรื่องเดียว และบอกวันที่สำคัญให้ครบ

## Checklists

ui-checklists-summary = ทำเครื่องหมายหน้าข้อที่ทำเสร็จแล้ว บนหน้าจอหรือบนกระดาษก็ได้ คู่มือแต่ละเล่มมีรายการตรวจสอบเป็นแผ่นสำหรับพิมพ์
ui-checklist-title = รายการตรวจสอบ: { $guide }
ui-checklist-progress =
    { $done ->
        [0] ยังไม่ได้ทำเครื่องหมายข้อใด (ทั้งหมด { $total } ข้อ)
       *[other] ทำแล้ว { $done } จาก { $total } ข้อ
    }
ui-checklist-clear = ล้างเครื่องหมายทั้งหมด
ui-checklist-kept = เครื่องหมายจะเก็บไว้ในอุปกรณ์นี้เท่านั้น ไม่มีการส่งข้อมูลออกไป
ui-checklist-open = เปิดรายการตรวจสอบเพื่อพิมพ์

## Decision tools

ui-tools-summary = ตอบทีละคำถาม คำตอบแต่ละข้อจะพาไปต่อ จนได้ขั้นตอนถัดไปที่ชัดเจน
ui-decision-start = เริ่มที่คำถามแรก
ui-decision-question = คำถามที่ { $number }
ui-decision-go-to-question = ไปที่คำถามที่ { $number }
ui-decision-back = ย้อนกลับหนึ่งคำถาม
ui-decision-restart = เริ่มใหม่
ui-decision-outcome = ขั้นตอนถัดไปของคุณ
ui-decision-outcomes = ผลลัพธ์
ui-decision-read = อ่านต่อ
ui-decision-letter = จดหมายที่ช่วยได้

## Record sheets

ui-logs-summary = แบบบันทึกสำหรับกรอกด้วยมือ เขียนเฉพาะข้อเท็จจริง ได้แก่ วันที่ จำนวนเงิน และถ้อยคำที่ใช้จริง
ui-log-rows = แถวว่างสำหรับกรอก { $count } แถว

## Printing and files

ui-print = พิมพ์หน้านี้
ui-print-page = เปิดแผ่นสำหรับพิมพ์
ui-print-name = ชื่อ
ui-print-project = โครงการ
ui-print-date = วันที่
ui-print-date-blank = ____ เดือน ________ พ.ศ. ____
ui-print-notes = หมายเหตุ
ui-print-address = ที่อยู่ของหน้านี้
ui-print-page-number = หน้า { $page } จาก { $pages }
ui-downloads = พิมพ์และดาวน์โหลด
ui-download-pdf = PDF { $paper } { $pages } หน้า ({ $size } kB)
ui-paper-a4 = A4
ui-paper-letter = US Letter
ui-download-epub = หนังสืออิเล็กทรอนิกส์ EPUB ({ $size } kB)
ui-download-bundle = คู่มือทั้งเล่มในไฟล์เดียว ใช้ได้โดยไม่ต้องต่ออินเทอร์เน็ต
ui-book-accessibility = เนื้อหาทั้งหมดเป็นข้อความ โปรแกรมอ่านจึงขยายตัวอักษร เปลี่ยนสี และอ่านออกเสียงได้ มีหัวข้อ รายการ สารบัญ และลิงก์ช่วยนำทางภายในเล่ม ไม่มีข้อมูลใดที่สื่อด้วยภาพ เสียง หรือสีเพียงอย่างเดียว ยังไม่มีหน่วยงานอิสระรับรองการเข้าถึงของหนังสือเล่มนี้
ui-booklet = ฉบับรวมเล่ม
ui-letter-pack = จดหมายทั้งหมด
ui-contents = สารบัญ
ui-glossary = คำศัพท์ในคู่มือนี้

## Search

ui-search = ค้นหา
ui-search-placeholder = ต้องการค้นหาอะไร
ui-search-results =
    { $count ->
        [0] ไม่พบผลลัพธ์
       *[other] พบ { $count } รายการ
    }
ui-search-none = ไม่พบผลลัพธ์ ลองใช้คำอื่นหรือลดจำนวนคำลง
ui-search-loading = กำลังโหลดระบบค้นหา…
ui-search-failed = โหลดระบบค้นหาไม่ได้ โปรดตรวจสอบการเชื่อมต่อแล้วลองอีกครั้ง
ui-search-without-script = การค้นหาต้องใช้ JavaScript ดูรายชื่อคู่มือและหัวข้อทั้งหมดได้ที่หน้าแรก
ui-close = ปิด

## Offline

ui-offline-title = ไม่ได้เชื่อมต่ออินเทอร์เน็ต
ui-offline-text = หน้านี้ยังไม่ได้เก็บไว้ในอุปกรณ์ของคุณ ส่วนหน้าที่เคยเปิดแล้วอ่านได้แม้ไม่ได้เชื่อมต่ออินเทอร์เน็ต

## A page that does not exist

ui-not-found-title = ไม่พบหน้านี้
ui-not-found-text = ไม่มีหน้าตามที่อยู่นี้ หน้าแรกแสดงรายการทุกอย่างที่มีในเว็บไซต์

## Light and dark

ui-theme = ธีมสี
ui-theme-light = สว่าง
ui-theme-dark = มืด
ui-theme-auto = ตามการตั้งค่าของอุปกรณ์

## Feed

ui-feed-title = { $site }: รายการเปลี่ยนแปลง
