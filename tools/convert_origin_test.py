#!/usr/bin/env python3
"""Tests of how the English of rules of origin is read, and of what is left to an official."""

import unittest

import origin_cptpp
import origin_european
from convert_origin import cptpp_set, rcep_rule
from origin_codes import NotParsed, codes_of


def rows(texts, reach=("8418100000", "8418109999")):
    return [{"rule_text_en": text, "alt_no": str(number), "code_min10": reach[0],
             "code_max10": reach[1]} for number, text in enumerate(texts, start=1)]


def rules_of(texts):
    alternatives, left = origin_cptpp.parse_set(texts)
    return [(alternative.goods, alternative.print()) for alternative, _ in alternatives], left


class Codes(unittest.TestCase):
    def test_a_code_without_its_kind_is_of_the_kind_before_it(self):
        self.assertEqual(codes_of("heading 5204 to heading 5212, 5801 to 5802 or chapter 54"),
                         "5204-5212 5801-5802 54")
        self.assertEqual(codes_of("subheading 600191 through 600199 or 600210"),
                         "600191-600199 600210")
        self.assertEqual(codes_of("chapter 3 and heading 03.05"), "03 0305")

    def test_goods_of_a_code_keep_their_description(self):
        self.assertEqual(codes_of("heading 0401 or mangoes or guavas of subheading 080450"),
                         '0401 080450"mangoes or guavas"')

    def test_what_is_no_code_is_never_guessed(self):
        for text in ("heading 84", "heading 5212 to heading 5204", "sugar", "heading 0401 and milk",
                     "5204"):
            with self.assertRaises(NotParsed, msg=text):
                codes_of(text)


class Cptpp(unittest.TestCase):
    def test_further_methods_belong_to_the_list_before_them(self):
        read, left = rules_of([
            "A change to a good of heading 6401 from any other heading, except from heading 6402 to "
            "heading 6405, subheading 640610 or assemblies of uppers other than of wood of "
            "subheading 640690 provided there is a regional value content of not less than:\n\n"
            "- a) 45% under the build-up method.",
            "- b) 55% under the build-down method."])
        self.assertEqual(left, [])
        self.assertEqual(read, [(("6401", "", False),
                                 'cth except 6402-6405 640610 640690"assemblies of uppers other '
                                 'than of wood" and (bu 45 or bd 55)')])

    def test_two_sentences_are_two_alternatives(self):
        read, _ = rules_of([
            "A change to a good of heading 9619, other than a good of textile material, from any "
            "other heading.\n\nA change to a good of textile wadding of heading 9619 from any other "
            "heading, except from chapter 55 to chapter 56."])
        self.assertEqual([rule for _, rule in read], ["cth", "cth except 55-56"])

    def test_an_unknown_sentence_is_left(self):
        for text in ("A change to a good of heading 8703 from heading 8706.",
                     "A change to a good of heading 0401 from any other heading, provided that it "
                     "rains.",
                     "- b) 40% under the build-down method."):
            read, left = rules_of([text])
            self.assertEqual((read, len(left)), ([], 1), text)

    def test_an_unread_alternative_stays_beside_the_others(self):
        known = "A change to a good of subheading 841810 from any other heading."
        printed, _ = cptpp_set("9", rows([known, "A change to a good of subheading 841810 from ice."]))
        self.assertEqual(printed, [("841810", "", 'cth or official "set 9 alternative 2"')])

    def test_what_may_restrict_the_others_leaves_the_whole_set(self):
        known = "A change to a good of subheading 841810 from any other heading."
        printed, _ = cptpp_set("9", rows([known, "Not for goods from elsewhere."]))
        self.assertEqual(printed, [("841810", "", 'official "set 9"')])

    def test_goods_outside_the_set_are_left(self):
        printed, left = cptpp_set(
            "9", rows(["A change to a good of heading 0101 from any other heading."]))
        self.assertEqual(len(left), 1)
        self.assertEqual(printed, [("841810", "", 'official "set 9"')])


class European(unittest.TestCase):
    def test_sentences_are_read(self):
        for text, rule in (
                ("Manufacture from materials of any heading, except that of the product.", "cth"),
                ("Manufacture from materials of any heading, except that of the product. However, "
                 "materials of the same heading as the product may be used, provided that their "
                 "total value does not exceed 20% of the ex-works price of the product.",
                 "cth allow 20 own"),
                ("Manufacture in which the value of all the materials used does not exceed 40% of "
                 "the ex-works price of the product.", "value-max 40"),
                ("Manufacture in which all the materials of chapter 1 and chapter 2 used are wholly "
                 "obtained.", "inputs-wo 01 02"),
                ("A chemical reaction or purification is undergone.",
                 "process chemical_reaction or process purification"),
                ("Weaving accompanied by dyeing.", 'if "weaving accompanied by dyeing"')):
            self.assertEqual(origin_european.parse_text(text), rule)

    def test_what_holds_for_some_years_only_is_left(self):
        with self.assertRaises(NotParsed):
            origin_european.parse_text("A maximum of 60% of the ex-works price (EXW) is made up of "
                                       "non-originating parts (MAXNOM) (1st Jan 2021 to 31st Dec "
                                       "2023).")


class Rcep(unittest.TestCase):
    def test_signs_are_read_and_unknown_ones_are_not(self):
        self.assertEqual(rcep_rule("CTSH or RVC40"), "ctsh or rvc 40")
        self.assertEqual(rcep_rule("CC except from subheading 1211.20"), "cc except 121120")
        with self.assertRaises(NotParsed):
            rcep_rule("CTH or RVC45")


if __name__ == "__main__":
    unittest.main()
