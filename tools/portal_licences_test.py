#!/usr/bin/env python3
"""python3 tools/portal_licences_test.py: each rule of portal_licences is proved on a planted breach."""

import unittest

from portal_licences import licence_problems, name_of, register_problems, row_problems


def lock_of(**package):
    whole = {"version": "1.0.0", "license": "MIT", "integrity": "sha512-x", **package}
    return {"packages": {"": {"name": "portal"}, "node_modules/@a/b": whole}}


class LicencesOfPackages(unittest.TestCase):
    def test_accepts_permissive_terms_in_the_product(self):
        self.assertEqual(licence_problems(lock_of()), [])

    def test_refuses_copyleft_in_the_product_and_in_the_build(self):
        for licence in ["GPL-3.0-only", "AGPL-3.0-or-later", "UNLICENSED", ""]:
            for dev in [False, True]:
                self.assertEqual(len(licence_problems(lock_of(license=licence, dev=dev))), 1)

    def test_accepts_weak_copyleft_in_the_build_only(self):
        self.assertEqual(licence_problems(lock_of(license="MPL-2.0", dev=True)), [])
        self.assertEqual(len(licence_problems(lock_of(license="MPL-2.0"))), 1)

    def test_refuses_a_package_without_hash_and_one_that_names_a_host(self):
        self.assertIn("integrity", licence_problems(lock_of(integrity=""))[0])
        self.assertIn("host", licence_problems(lock_of(resolved="https://example.org/b.tgz"))[0])

    def test_knows_nested_packages_by_their_name(self):
        self.assertEqual(name_of("node_modules/x/node_modules/@a/b"), "@a/b")


class RegisterOfDependencies(unittest.TestCase):
    manifest = {"dependencies": {"react": "19.3.1"}, "devDependencies": {"vite": "8.3.8"}}
    rows = [{"package": "npm:react", "use": "portal", "licence": "MIT"},
            {"package": "npm:vite", "use": "portal tool", "licence": "MIT"},
            {"package": "cmake", "use": "tool", "licence": "BSD-3-Clause"}]

    def test_accepts_what_is_registered(self):
        self.assertEqual(register_problems(self.manifest, self.rows), [])

    def test_refuses_an_unknown_package_and_a_row_too_many(self):
        self.assertEqual(len(register_problems(self.manifest, self.rows[1:])), 1)
        more = {"package": "npm:left-pad", "use": "portal", "licence": "MIT"}
        self.assertEqual(len(register_problems(self.manifest, [*self.rows, more])), 1)

    def test_refuses_a_tool_that_became_part_of_the_product(self):
        manifest = {"dependencies": {"react": "19.3.1", "vite": "8.3.8"}, "devDependencies": {}}
        self.assertEqual(len(register_problems(manifest, self.rows)), 1)

    def test_refuses_a_loose_pin(self):
        manifest = {**self.manifest, "dependencies": {"react": "^19.3.1"}}
        self.assertIn("pinned", register_problems(manifest, self.rows)[0])

    def test_refuses_a_row_with_another_licence_than_the_package(self):
        rows = [{"package": "npm:@a/b", "use": "portal", "licence": "ISC"}]
        self.assertEqual(len(row_problems(lock_of(), rows)), 1)


if __name__ == "__main__":
    unittest.main()
