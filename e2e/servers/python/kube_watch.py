"""Keeps a dictionary of one kind of object up to date from the API server."""
import http.client
import json
import ssl
import threading
import time


def keep_watched(pki, path, objects):
    """Starts to fill objects (uid → object), and never ends. pki: the folder with ca.crt, admin.crt and admin.key."""
    threading.Thread(target=watch_for_ever, args=(pki, path, objects), daemon=True).start()


def watch_for_ever(pki, path, objects):
    context = ssl.create_default_context(cafile=f"{pki}/ca.crt")
    context.load_cert_chain(f"{pki}/admin.crt", f"{pki}/admin.key")
    while True:
        try:
            watch_once(context, path, objects)
        except (OSError, ValueError, KeyError, http.client.HTTPException) as error:
            print(f"watch of {path}: {error!r}, again", flush=True)
        time.sleep(0.3)


def watch_once(context, path, objects):
    listed = json.load(get(context, path))
    fresh = {item["metadata"]["uid"]: item for item in listed["items"]}
    objects.update(fresh)
    for uid in objects.keys() - fresh.keys():
        del objects[uid]
    version = listed["metadata"]["resourceVersion"]
    for line in get(context, f"{path}?watch=true&resourceVersion={version}"):
        event = json.loads(line)
        if event["type"] == "ERROR":
            raise ValueError(event["object"].get("message", "the watch is over"))
        uid = event["object"]["metadata"]["uid"]
        if event["type"] == "DELETED":
            objects.pop(uid, None)
        else:
            objects[uid] = event["object"]


def get(context, path):
    connection = http.client.HTTPSConnection("127.0.0.1", 6443, context=context)
    connection.request("GET", path)
    answer = connection.getresponse()
    if answer.status != 200:
        raise ValueError(f"{answer.status} {answer.read(300)!r}")
    return answer
