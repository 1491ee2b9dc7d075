"""What moto 5.2.5 gets wrong of Route 53 and IAM in CloudFormation, mended.

 - Ids of zones begin with any letter; real ones begin with Z.
 - A zone with VPCs becomes a public one, and has no VPC.
 - A zone has no attribute NameServers.
 - The SOA record of a new zone reads "{'Value': '…'}".
 - An inline policy of a role comes back as Python prints it, and its form is not checked.
"""
import json

from moto.iam.models import Role
from moto.iam.policy_validation import IAMPolicyDocumentValidator
from moto.route53 import models

moto_zone_id = models.create_route53_zone_id
moto_creates = models.Route53Backend.create_hosted_zone


def zone_id(*args, **kwargs):
    return f"Z{moto_zone_id(*args, **kwargs)[1:]}"


def create_hosted_zone(self, *args, **kwargs):
    zone = moto_creates(self, *args, **kwargs)
    for record_set in zone.rrsets:
        record_set.records = [r["Value"] if isinstance(r, dict) else r for r in record_set.records]
    return zone


def create_zone(cls, name, resource, account, region, **_):
    properties = resource["Properties"]
    vpcs = properties.get("VPCs", [])
    backend = models.route53_backends[account][models.get_partition(region)]
    zone = backend.create_hosted_zone(
        name, private_zone=bool(vpcs), comment=properties.get("HostedZoneConfig", {}).get("Comment")
    )
    for vpc in vpcs:
        zone.add_vpc(vpc["VPCId"], vpc["VPCRegion"])
    return zone


def zone_attribute(self, name):
    return {"Id": self.resource_id, "NameServers": self.delegation_set.name_servers}[name]


moto_puts = Role.put_policy


def put_policy(self, name, policy):
    document = json.dumps(policy) if isinstance(policy, dict) else policy
    IAMPolicyDocumentValidator(document).validate()
    moto_puts(self, name, document)


def apply():
    Role.put_policy = put_policy
    models.create_route53_zone_id = zone_id
    models.Route53Backend.create_hosted_zone = create_hosted_zone
    models.FakeZone.create_from_cloudformation_json = classmethod(create_zone)
    models.FakeZone.has_cfn_attr = classmethod(lambda cls, name: name in ("Id", "NameServers"))
    models.FakeZone.get_cfn_attribute = zone_attribute
