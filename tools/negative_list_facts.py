"""What the lists of foreign investment say, in our own short words, and which classes of GB/T 4754
that concerns. The classes are our reading: `part` marks a class that has other activities too.
"""

# id: (classes, Chinese, English, Vietnamese). The letter is the section of GB/T 4754.
FIELDS = {
    "A-01.wheat": ("A0112 part, A0511 part", "小麦新品种选育和种子生产", "breeding of new wheat varieties and wheat seed",
                   "chọn tạo giống lúa mì mới và sản xuất hạt giống lúa mì"),
    "A-01.corn": ("A0113 part, A0511 part", "玉米新品种选育和种子生产", "breeding of new maize varieties and maize seed",
                  "chọn tạo giống ngô mới và sản xuất hạt giống ngô"),
    "A-02.native": ("A01 part, A02 part, A03 part, A04 part, A05 part", "中国稀有特有优良品种的研发、养殖、种植和繁殖材料",
                    "rare Chinese breeds: research, raising, growing, breeding material",
                    "giống quý hiếm của Trung Quốc: nghiên cứu, nuôi trồng, vật liệu nhân giống"),
    "A-02.modified": ("A0511 part, A0531 part, A0541 part", "转基因品种选育和种子（苗）生产",
                      "genetically modified varieties and their seed", "chọn tạo giống biến đổi gen và sản xuất giống"),
    "A-03": ("A042", "管辖海域和内陆水域捕捞", "fishing in Chinese waters", "khai thác thủy sản trong vùng nước của Trung Quốc"),
    "B-01": ("B0931 part, B0932, B0933, M7471 part, M7472 part", "稀土、放射性矿产、钨的勘查、开采和选矿",
             "rare earths, radioactive minerals and tungsten: exploration, mining, dressing",
             "đất hiếm, khoáng sản phóng xạ, vonfram: thăm dò, khai thác, tuyển khoáng"),
    "C-01": ("C231 part", "出版物印刷", "printing of publications", "in xuất bản phẩm"),
    "C-02": ("C2730 part, C2740 part", "中药饮片传统炮制技术和保密处方中成药", "traditional processing of Chinese medicine; secret recipes",
             "chế biến truyền thống dược liệu Trung Quốc; bài thuốc bí mật"),
    "D-01": ("D4414, E4873 part", "核电站建设和经营", "building and running nuclear power stations", "xây dựng và vận hành nhà máy điện hạt nhân"),
    "F-01": ("F5128, F5227", "烟草批发和零售", "tobacco, wholesale and retail", "bán buôn và bán lẻ thuốc lá"),
    "G-01": ("G551 part, G5522 part, G5523 part", "国内水上运输", "water transport within China", "vận tải thủy nội địa"),
    "G-02": ("G561", "公共航空运输", "public air transport", "vận tải hàng không công cộng"),
    "G-03": ("G6010, G6020 part", "邮政公司和信件的国内快递", "postal companies; express delivery of letters within China",
             "công ty bưu chính; chuyển phát nhanh thư trong nước"),
    "I-01": ("I6311 part, I6312 part, I6319 part", "基础电信业务", "basic telecommunications", "viễn thông cơ bản"),
    "I-02": ("I6319 part, I6410 part, I642 part, I643 part, I6450 part, I6490 part", "入世承诺开放的增值电信业务",
             "value-added telecommunications within the WTO commitments", "viễn thông giá trị gia tăng theo cam kết WTO"),
    "I-03": ("I642 part, I6432 part, R862 part", "互联网新闻、网络出版、网络视听和互联网文化",
             "internet news, publishing, audio-visual and culture", "tin tức, xuất bản, nghe nhìn và văn hóa trên Internet"),
    "L-01": ("L7231, L7239 part", "中国法律事务，国内律所合伙人", "Chinese legal affairs; partner of a Chinese firm",
             "pháp luật Trung Quốc; thành viên hợp danh hãng luật trong nước"),
    "L-02": ("L7243 part, L7249 part", "社会调查", "social survey", "điều tra xã hội"),
    "L-03.ratings": ("L7242 part", "广播电视收听收视调查", "survey of radio and television audiences", "khảo sát người nghe, xem phát thanh truyền hình"),
    "L-03.market": ("L7242", "市场调查", "market survey", "khảo sát thị trường"),
    "M-01": ("M7340 part, M7320 part", "人体干细胞、基因诊断与治疗", "human stem cells; gene diagnosis and therapy",
             "tế bào gốc người; chẩn đoán và trị liệu gen"),
    "M-02": ("M7350", "人文社会科学研究机构", "research institutes of humanities and social science", "viện nghiên cứu khoa học xã hội nhân văn"),
    "P-01": ("P8321, P8331, P8332 part, P839 part", "义务教育和宗教教育", "compulsory and religious education", "giáo dục bắt buộc và giáo dục tôn giáo"),
    "P-02": ("P8310, P8334, P8341, P8342 part", "学前、普通高中和高等教育", "pre-school, ordinary senior secondary and higher education",
             "giáo dục mầm non, trung học phổ thông và đại học"),
    "Q-01": ("Q841, Q842 part, Q843 part, Q849 part", "医疗机构", "medical institutions", "cơ sở y tế"),
    "R-01": ("R86, R87 part", "新闻、出版、广播电视、电影制作和进口", "press, publishing, broadcasting, film making and import",
             "báo chí, xuất bản, phát thanh truyền hình, sản xuất và nhập khẩu phim"),
    "R-02": ("R8810 part", "文艺表演团体", "performing troupes", "đoàn nghệ thuật biểu diễn"),
}

# Entries that are known and whose text was not at hand: mark K.
# id: (conditions or "prohibited", exceptions)
AIR = ["chinese_control", "single_foreign_share_max 0.25", "chinese_legal_representative"]
SCHOOL = ["joint_venture", "chinese_head", "chinese_board_min 0.5"]
TELECOM_EXCEPTIONS = ["e_commerce", "domestic_multi_party_communication", "store_and_forward", "call_centre"]
KNOWN = {
    "G-02": (AIR, []),
    "G-03": ("prohibited", []),
    "I-01": (["chinese_control"], []),
    "I-02": (["foreign_share_max 0.5"], TELECOM_EXCEPTIONS),
    "I-03": ("prohibited", ["music"]),
    "P-01": ("prohibited", []),
    "P-02": (SCHOOL, []),
    "Q-01": (["joint_venture"], []),
    "R-01": ("prohibited", []),
}
KNOWN_NATIONAL = dict(KNOWN) | {"R-02": ("prohibited", [])}
KNOWN_ZONE = dict(KNOWN) | {
    "A-01.wheat": (["chinese_share_min 0.34"], []),
    "A-01.corn": (["chinese_share_min 0.34"], []),
    "A-02.native": ("prohibited", []),
    "A-02.modified": ("prohibited", []),
    "G-01": (["chinese_control"], []),
    "L-01": ("prohibited", ["legal_environment_information"]),
    "M-01": ("prohibited", []),
    "R-02": (["chinese_control"], []),
}

# Documents that lifted an entry in places of theirs: (kind, first day, source of the register, clause).
PILOTS = {
    "I-02": ("by_deployment", "2024-04-08", "fi_telecom_pilot_2024", "places"),
    "M-01": ("named_places", "2024-09-07", "fi_medical_pilot_2024", "cells_and_genes"),
    "Q-01": ("named_places", "2024-11-01", "fi_medical_pilot_2024", "hospitals"),
}

# Rows of the source by number, or by a word of theirs where they have none: which fields, and where
# a row speaks of several, the pattern of the part of the text.
NATIONAL_ROWS = {
    "1": {"A-01.wheat": "^小麦[^、]*", "A-01.corn": "玉米.*$"},
    "2": {"A-02.native": ".*"},
    "3": {"A-02.modified": ".*"},
    "4": {"A-03": ".*"},
    "5": {"B-01": ".*"},
    "6": {"C-01": ".*"},
    "7": {"C-02": ".*"},
    "8": {"D-01": ".*"},
    "9": {"F-01": ".*"},
    "10": {"G-01": ".*"},
    "16": {"L-01": ".*"},
    "17": {"L-03.market": "^市场调查限于合资", "L-03.ratings": "其中.*$"},
    "18": {"L-02": ".*"},
    "19": {"M-01": ".*"},
    "20": {"M-02": ".*"},
}
ZONE_ROWS = {
    "稀土": {"B-01": ".*"},
    "烟叶": {"F-01": ".*"},
    "增值电信": {"I-02": ".*"},
    "核电站": {"D-01": ".*"},
    "收视调查": {"L-03.ratings": "广播电视[^外]*须由中方控股"},
    "社会调查": {"L-02": ".*"},
}
# Exceptions that the text of a row names itself.
ROW_EXCEPTIONS = {
    "L-01": ["legal_environment_information"],
}
ZONE_EXCEPTIONS = {
    "I-02": TELECOM_EXCEPTIONS,           # mark K: the row is quoted without them
    "L-03.ratings": ["other_market_survey"],
}
# Rows that stood with faults of recognition and were corrected by hand, or to which something was
# added that was not in the text: known, not confirmed.
NOT_CONFIRMED = {"national": {"B-01", "C-02"}, "zone": {"I-02"}}
