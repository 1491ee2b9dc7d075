"""The Route 53 API: moto's server (same arguments), with what moto 5.2.5 gets wrong of changes mended.

 - A record that was created, deleted and is created again with the same content is refused ("already exists") when any
   record sorts behind it: moto asks a journal of all changes ever made. external-dns does just that.
 - A record that exists can be created once more with other content, and then stands there twice.
 - A record that is gone can be deleted again.
 - The SOA record of a new zone reads "{'Value': '…'}".
"""
import sys

from moto import server
from moto.route53 import exceptions, models

backend = models.Route53Backend
moto_changes = backend.change_resource_record_sets
moto_creates = backend.create_hosted_zone


def identity(record_set):
    name = record_set["Name"].rstrip(".").lower()
    return name, record_set["Type"], record_set.get("SetIdentifier")


def in_zone(zone):
    return {(r.name.rstrip(".").lower(), r.type, r.set_identifier) for r in zone.rrsets}


class NotFound(exceptions.Route53ClientError):
    def __init__(self, name, record_type):
        text = f"Tried to delete resource record set [name='{name}', type='{record_type}'] but it was not found"
        super().__init__("InvalidChangeBatch", text)


def change_resource_record_sets(self, zoneid, change_list):
    zone = self.get_hosted_zone(zoneid)
    existing = in_zone(zone)
    # A batch is carried out whole or not at all, and its changes see those before them.
    for change in change_list:
        name, record_type, _ = key = identity(change["ResourceRecordSet"])
        if change["Action"] == "DELETE":
            if key not in existing:
                raise NotFound(name, record_type)
            existing.remove(key)
        else:
            if change["Action"] == "CREATE" and key in existing:
                raise exceptions.ResourceRecordAlreadyExists(name=name, _type=record_type)
            existing.add(key)
    for change in change_list:
        while change["Action"] == "CREATE" and change in zone.rr_changes:
            zone.rr_changes.remove(change)
    return moto_changes(self, zoneid, change_list)


def create_hosted_zone(self, *args, **kwargs):
    zone = moto_creates(self, *args, **kwargs)
    for record_set in zone.rrsets:
        record_set.records = [r["Value"] if isinstance(r, dict) else r for r in record_set.records]
    return zone


backend.change_resource_record_sets = change_resource_record_sets
backend.create_hosted_zone = create_hosted_zone

if __name__ == "__main__":
    server.main(sys.argv[1:])
