"""Lodges one CSV file of consignments of durian at a running counter, with the token in
CASSIA_TOKEN, and prints how many a second were checked and lodged:
counter_bulk.py BASE_URL DECLARATIONS SINGLE_RATE"""

import datetime
import json
import os
import sys
import time
import urllib.request

HEAD = (
    "declaration_id,port,entry_at,invoice_number,terms.incoterm,is_perishable,payment,"
    "guarantee.reference,guarantee.amount,guarantee.valid_to,goods.hs_code,goods.goods_name,"
    "goods.origin,goods.quantity,goods.price\n"
)
ROW = (
    "{id},youyi,{entry},{id},cif,yes,guarantee,G1,CNY 1000000.00,2027-12-31,0810.60.00,durian,"
    "VN,18600 KGM,CNY 520000.00\n"
)
REST = {"checking": False, "lodging": False}  # any other state is at rest
PAUSE = 0.02  # between questions about the job


def file_of(declarations):
    start = datetime.datetime.now(datetime.timezone.utc)
    entry = (start - datetime.timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    rows = [
        ROW.format(id=f"B{int(start.timestamp())}-{number}", entry=entry)
        for number in range(1, declarations + 1)
    ]
    return (HEAD + "".join(rows)).encode()


class Counter:
    def __init__(self, base):
        self.jobs = base + "/api/v1/trade/bulk_lodgings"
        self.headers = {"Authorization": "Bearer " + os.environ["CASSIA_TOKEN"]}

    def ask(self, method, path, body=None, media_type=None):
        headers = {**self.headers, **({"Content-Type": media_type} if media_type else {})}
        request = urllib.request.Request(
            self.jobs + path, data=body, headers=headers, method=method
        )
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.load(answer)

    def settled(self, job):
        while True:
            shown = self.ask("GET", "/" + job)
            if REST.get(shown["state"], True):
                return shown
            time.sleep(PAUSE)

    def first_refused(self, job):
        lines = self.ask("GET", f"/{job}/lines?state=refused&limit=1")["items"]
        return lines[0]["problem"] if lines else None


def told(name, count, seconds, share=None):
    rate = count / seconds
    beside = "" if share is None else f"  share {rate / share:.2f}"
    print(f"{name:<44} {rate:>10.2f} /s{beside}  ({count} in {seconds:.1f} s)")


def main(base, declarations, single_rate):
    counter = Counter(base)
    body = file_of(declarations)
    began = time.monotonic()
    job = counter.ask("POST", "?name=bulk.csv", body, "text/csv")["job"]
    checked = counter.settled(job)
    told("bulk, sent, read and checked", declarations, time.monotonic() - began)
    if checked["counts"]["acceptable"] != declarations:
        sys.exit(f"not all are acceptable: {counter.first_refused(job)}")
    began = time.monotonic()
    counter.ask("POST", f"/{job}/lodge", b"")
    lodged = counter.settled(job)
    told("bulk, lodged", declarations, time.monotonic() - began, single_rate)
    if lodged["state"] != "done" or lodged["counts"]["lodged"] != declarations:
        sys.exit(f"not all are lodged: {counter.first_refused(job) or lodged}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]))
