site-title = เงื่อนไขชัดเจน
site-tagline = คำแนะนำสำหรับคนทำงานให้ลูกค้า
site-description = คู่มือและจดหมายสั้น
guide-get-paid-title = รับเงินค่าจ้าง
guide-get-paid-summary = วิธีทวงเงินที่ค้างอยู่
polite-reminders-title = การเตือนอย่างสุภาพ
polite-reminders-lead = เตือนด้วยน้ำเสียงเป็นมิตรและชัดเจน
polite-reminders-summary = การเตือนในวันแรกหลังครบกำหนดเป็นเรื่องปกติ **เขียนให้สั้น** และระบุเลขที่ใบแจ้งหนี้
polite-reminders-step-check-the-invoice = ตรวจใบแจ้งหนี้
    .detail = ดูว่าเลขที่ จำนวนเงิน และวันที่ถูกต้อง
letter-payment-reminder-title = ข้อความเตือนชำระเงิน
letter-payment-reminder-subject = ใบแจ้งหนี้ของ { $client-name }
letter-payment-reminder-body =
    เรียน { $client-name }

    ยอดเงิน { $amount } ยังค้างชำระอยู่ โปรดชำระภายใน 14 วัน
letter-payment-reminder-when = ใบแจ้งหนี้เกินกำหนดมาไม่กี่วัน
letter-payment-reminder-before = ตรวจบัญชีของคุณก่อน
blank-client-name = ลูกค้า
blank-amount = จำนวนเงิน
check-invoice-checked = ตรวจใบแจ้งหนี้แล้ว
check-reminder-sent = ส่งข้อความเตือนถึงผู้รับผิดชอบแล้ว และเก็บสำเนาไว้กับสัญญาและอีเมลทั้งหมดที่เกี่ยวข้องกับการชำระเงินครั้งนี้
check-reply-noted = จดคำตอบไว้แล้ว
term-due-date = วันครบกำหนดชำระ
    .meaning = วันสุดท้ายที่ชำระได้ตรงเวลา
