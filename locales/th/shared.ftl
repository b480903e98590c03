### ข้อความที่หลายคู่มือใช้ร่วมกัน: ข้อควรทราบทางกฎหมาย และชื่อช่องว่างในจดหมายกับหัวแบบบันทึก

## Notices

caveat-not-legal-advice = หน้านี้ให้ข้อมูลทั่วไป ไม่ใช่คำปรึกษาทางกฎหมาย กฎระเบียบต่างกันไปตามประเทศและสัญญา ควรปรึกษาทนายความหรือสมาคมธุรกิจก่อนทำสิ่งใดที่มีผลทางกฎหมาย

## Names

blank-client-name = ชื่อลูกค้า
blank-your-name = ชื่อของคุณ
blank-project-name = ชื่อโครงการ

## Money and invoices

blank-invoice-number = เลขที่ใบแจ้งหนี้
blank-amount = จำนวนเงิน
blank-overdue-amount = ยอดเงินที่เกินกำหนดชำระ
blank-due-date = วันครบกำหนดชำระ
blank-new-date = วันชำระเงินใหม่
blank-payment-date = วันที่ได้รับชำระเงิน
blank-payment-dates = วันชำระเงินที่ตกลงกัน
blank-included-work = งานที่รวมอยู่ในราคา

## Pausing and restarting work

blank-pause-date = วันแรกที่หยุดงานชั่วคราว
blank-resume-condition = เงื่อนไขในการเริ่มงานต่อ
blank-restart-date = วันที่เริ่มงานต่อ
blank-new-delivery-date = กำหนดส่งงานใหม่

## Starting a project

blank-process-steps = ขั้นตอนการทำงาน
blank-delivery-date = กำหนดส่งงาน
blank-contact-channel = ช่องทางสอบถาม
blank-reply-time = ระยะเวลาในการตอบกลับ
blank-goal = เป้าหมายของโครงการ
blank-deliverables = งานที่ต้องส่งมอบ
blank-revision-count = จำนวนครั้งในการแก้ไขงาน
blank-decision-date = วันที่ต้องตัดสินใจ
blank-contract-date = วันที่ทำสัญญา

## Questions, approvals, and corrections

blank-open-questions = คำถามที่ยังรอคำตอบ
blank-waiting-since = รอคำตอบตั้งแต่วันที่
blank-blocked-step = ขั้นตอนที่ยังเริ่มไม่ได้
blank-reply-date = วันที่ขอให้ตอบกลับ
blank-effect-on-work = ผลกระทบต่องาน
blank-review-day = วันตรวจงาน
blank-batch-size = จำนวนชิ้นงานที่ตรวจในแต่ละครั้ง
blank-needed-access = สิทธิ์เข้าถึงที่ต้องใช้
blank-what-went-wrong = สิ่งที่ผิดพลาด
blank-offered-fix = การแก้ไขที่คุณเสนอ
blank-fix-date = วันที่แก้ไขเสร็จ

## Behaviour

blank-incident-date = วันที่เกิดเหตุการณ์
blank-behaviour = พฤติกรรมที่ยอมรับไม่ได้
blank-expected-conduct = การปฏิบัติที่คุณคาดหวัง

## Ending and hand-over

blank-end-date = วันทำงานวันสุดท้าย
blank-unmet-need = สิ่งที่งานต้องใช้แต่ไม่ได้รับ
blank-open-items = เรื่องที่ยังไม่เสร็จ
blank-period = ระยะเวลาทำงาน
blank-results = ผลงานที่ทำสำเร็จ
blank-account-list = รายชื่อบัญชี
