"""Signs in at a running counter with a sign-in of the demonstration and prints an API token:
counter_token.py DEMO_JSON BASE_URL LOGIN"""

import datetime
import json
import sys
import urllib.request


def main(demo_file, base, login):
    with open(demo_file, encoding="utf-8") as file:
        people = json.loads(file.read().strip().splitlines()[-1])
    password = next(person["password"] for person in people if person["login"] == login)

    def post(path, body, headers=None):
        request = urllib.request.Request(
            base + path,
            data=json.dumps(body).encode(),
            headers={"Content-Type": "application/json", **(headers or {})},
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.headers, json.load(answer)

    headers, session = post("/api/v1/access/sign_in", {"login": login, "password": password})
    cookie = headers["Set-Cookie"].split(";")[0]
    until = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=1)
    _, made = post(
        "/api/v1/access/tokens",
        {
            "title": "load",
            "roles": ["declarant", "treasurer"],
            "expires_at": until.strftime("%Y-%m-%dT%H:%M:%SZ"),
        },
        {"Cookie": cookie, "X-CSRF-Token": session["csrf_token"]},
    )
    print(made["token"])


if __name__ == "__main__":
    main(*sys.argv[1:])
