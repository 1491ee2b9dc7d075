"""The hosted zones of a Route 53 API, read again when they are older than max_age seconds."""
import threading
import time

import boto3
from botocore.exceptions import BotoCoreError, ClientError

from zones import absolute, zone_of


class HostedZones:
    def __init__(self, endpoint, max_age):
        keys = {"aws_access_key_id": "e2e", "aws_secret_access_key": "e2e"}
        self.api = boto3.client("route53", endpoint_url=endpoint, region_name="us-east-1", **keys)
        self.max_age = max_age
        self.lock = threading.Lock()
        self.read_at = float("-inf")
        self.zones = []

    def read(self):
        with self.lock:
            if time.monotonic() - self.read_at > self.max_age:
                pages = self.api.get_paginator("list_hosted_zones").paginate()
                listed = [zone for page in pages for zone in page["HostedZones"]]
                self.zones = [zone_of(zone, self.record_sets(zone["Id"])) for zone in listed]
                self.read_at = time.monotonic()
            return self.zones

    def record_sets(self, zone_id):
        pages = self.api.get_paginator("list_resource_record_sets").paginate(HostedZoneId=zone_id)
        return [record_set for page in pages for record_set in page["ResourceRecordSets"]]

    def create(self, wanted):
        """Creates zones that are not there yet; wanted: (name, private). Waits until the API answers."""
        while True:
            try:
                have = {(zone.name, zone.private) for zone in self.read()}
                for name, private in wanted:
                    if (absolute(name), private) not in have:
                        self.create_one(name, private)
                self.read_at = float("-inf")
                return
            except (BotoCoreError, ClientError) as error:
                print("waiting for the Route 53 API:", error, flush=True)
                time.sleep(0.2)

    def create_one(self, name, private):
        reference = f"{name} {'private' if private else 'public'}"
        # A zone is private by the VPC that it is associated with.
        where = {"VPC": {"VPCRegion": "eu-west-1", "VPCId": "vpc-e2e"}} if private else {}
        config = {"Comment": "", "PrivateZone": private}
        self.api.create_hosted_zone(Name=name, CallerReference=reference, HostedZoneConfig=config, **where)
