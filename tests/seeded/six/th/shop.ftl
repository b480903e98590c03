-brand = Lantern

## คำสั่งซื้อ

welcome = ยินดีต้อนรับสู่ { -brand }
    .title = หน้าแรกของร้าน
orders =
    { $count ->
       *[other] คุณมีคำสั่งซื้อใหม่ { $count } รายการ
    }
greeting =
    { $tone ->
        [formal] เรียน { $name } ขอขอบพระคุณสำหรับคำสั่งซื้อ
       *[friendly] สวัสดี { $name } ขอบคุณมากสำหรับคำสั่งซื้อ!
    }
shared =
    { $photos ->
       *[other] { $user } แชร์รูปถ่าย { $photos } รูป
    }
due = โปรดชำระใบแจ้งหนี้ภายในวันที่ { DATETIME($date, month: "long") }
total = ยอดรวมคือ { NUMBER($amount, minimumFractionDigits: 2) } ยูโร
help = เขียนถึง help@example.org หรืออ่าน[คู่มือการชำระเงิน](https://example.org/guide)
terms = อ่าน **ข้อกำหนดการให้บริการ** ก่อนสั่งซื้อ
legal = เมื่อสั่งซื้อ ถือว่าคุณยอมรับ<a href="https://example.org/terms" class="link">ข้อกำหนด</a>และ<strong>รายการราคา</strong>
note = การจัดส่งใช้เวลา 3 วัน (ไม่นับวันหยุดสุดสัปดาห์)
later = เลือก “ส่งภายหลัง” หากยังไม่แน่ใจ
loading = กำลังโหลดรายการ…
question = คุณต้องการยกเลิกคำสั่งซื้อจริงหรือไม่
warning = การกระทำนี้ย้อนกลับไม่ได้!
settings = การตั้งค่าบัญชี
    .label = เปิดการตั้งค่า
see-welcome = กลับไปที่ { welcome } ได้ทุกเมื่อ
dialog =
    .title = ลบบัญชี
    .text = ข้อมูลทั้งหมดของคุณจะถูกลบหลังจาก { $days } วัน
steps =
    ก่อนอื่นอ่านข้อเสนอให้ละเอียด

    - ตรวจสอบราคาของสินค้าแต่ละชิ้น
    - ตรวจสอบที่อยู่สำหรับจัดส่ง
not-found = ไม่พบหน้าที่ต้องการ
thanks = ขอบคุณที่แวะมาเยี่ยมชม
thanks-again = ขอบคุณที่แวะมาเยี่ยมชม
founded = ร้านนี้ก่อตั้งเมื่อปี 1998 และมีพนักงาน 25 คน
