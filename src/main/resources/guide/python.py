import json
import os
import urllib.request

API = "__API__"
PDL = "__PDL__"
SECRET = os.environ.get("MED_SECRET", "VOTRE_CLIENT_SECRET")


def read(path):
    request = urllib.request.Request(API + path, headers={"Authorization": "Bearer " + SECRET})
    with urllib.request.urlopen(request, timeout=60) as answer:
        body = json.load(answer)
    if not body["success"]:
        raise SystemExit(body["error"]["code"] + ": " + body["error"]["message"])
    return body["data"]["meter_reading"]["interval_reading"]


for day in read(f"/enedis/consumption/daily/{PDL}?start=__START__&end=__END__"):
    print(day["date"], int(day["value"]) / 1000, "kWh")

curve = read(f"/enedis/consumption/detail/{PDL}?start=__START__&end=__END__")
peak = max(curve, key=lambda reading: int(reading["value"]))
print("max", peak["value"], "W", peak["date"])
