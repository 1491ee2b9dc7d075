"""Deploys templates to a moto server of its own, on a free port of the loopback, and tells what the services then say.

Reads {region, real, attributes, stacks: [{name, template}]} from stdin; writes JSON to stdout. The server ends with the program.
"""
import contextlib
import json
import sys
import traceback

import boto3
import flask
from moto.moto_server.threaded_moto_server import ThreadedMotoServer

import mends
import stand_ins


def tell_faults():
    """What goes wrong in the server is answered with a bare 500."""
    answer = flask.Flask.handle_exception

    def tell(self, error):
        traceback.print_exception(error)
        return answer(self, error)

    flask.Flask.handle_exception = tell


def bootstrap(ssm):
    """What `cdk bootstrap` leaves for templates to look at: its version."""
    ssm.put_parameter(Name="/cdk-bootstrap/hnb659fds/version", Type="String", Value="30")


def resolved(value, outputs):
    """Outputs of other stacks filled in: moto does not know Fn::GetStackOutput."""
    if isinstance(value, list):
        return [resolved(each, outputs) for each in value]
    if not isinstance(value, dict):
        return value
    if "Fn::GetStackOutput" in value:
        wanted = value["Fn::GetStackOutput"]
        return outputs[wanted["StackName"]][wanted["OutputName"]]
    return {key: resolved(each, outputs) for key, each in value.items()}


def deploy(cloudformation, stacks):
    outputs = {}
    for stack in stacks:
        template = json.dumps(resolved(stack["template"], outputs))
        cloudformation.create_stack(
            StackName=stack["name"], TemplateBody=template, Capabilities=["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM"]
        )
        [made] = cloudformation.describe_stacks(StackName=stack["name"])["Stacks"]
        if made["StackStatus"] != "CREATE_COMPLETE":
            raise RuntimeError(f"{stack['name']}: {made['StackStatus']}")
        outputs[stack["name"]] = {each["OutputKey"]: each["OutputValue"] for each in made.get("Outputs", [])}
    return outputs


def zones_of(route53):
    for zone in route53.list_hosted_zones()["HostedZones"]:
        records = route53.list_resource_record_sets(HostedZoneId=zone["Id"])["ResourceRecordSets"]
        yield {
            "id": zone["Id"].split("/")[-1],
            "name": zone["Name"],
            "private": zone["Config"]["PrivateZone"],
            "vpcs": [vpc["VPCId"] for vpc in route53.get_hosted_zone(Id=zone["Id"]).get("VPCs", [])],
            "records": [
                {
                    "name": record["Name"],
                    "type": record["Type"],
                    "ttl": record.get("TTL"),
                    "values": [each["Value"] for each in record.get("ResourceRecords", [])],
                }
                for record in records
            ],
        }


def policies_of(iam, role):
    for name in iam.list_role_policies(RoleName=role)["PolicyNames"]:
        yield iam.get_role_policy(RoleName=role, PolicyName=name)["PolicyDocument"]
    for attached in iam.list_attached_role_policies(RoleName=role)["AttachedPolicies"]:
        if attached["PolicyArn"].split(":")[4] == "aws":
            continue
        policy = iam.get_policy(PolicyArn=attached["PolicyArn"])["Policy"]
        version = iam.get_policy_version(PolicyArn=policy["Arn"], VersionId=policy["DefaultVersionId"])
        yield version["PolicyVersion"]["Document"]


def roles_of(iam):
    for page in iam.get_paginator("list_roles").paginate():
        for role in page["Roles"]:
            yield {
                "arn": role["Arn"],
                "trust": role["AssumeRolePolicyDocument"],
                "policies": list(policies_of(iam, role["RoleName"])),
            }


def certificates_of(acm):
    for each in acm.list_certificates()["CertificateSummaryList"]:
        certificate = acm.describe_certificate(CertificateArn=each["CertificateArn"])["Certificate"]
        yield {"arn": each["CertificateArn"], "names": certificate["SubjectAlternativeNames"]}


def main(request):
    tell_faults()
    mends.apply()
    stood_in = stand_ins.StandIns(request["real"], request["attributes"])
    stood_in.apply()
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()

    def client(service):
        return boto3.client(service, region_name=request["region"], endpoint_url=f"http://{host}:{port}")

    bootstrap(client("ssm"))
    outputs = deploy(client("cloudformation"), request["stacks"])
    return {
        "outputs": outputs,
        "zones": list(zones_of(client("route53"))),
        "roles": list(roles_of(client("iam"))),
        "certificates": list(certificates_of(client("acm"))),
        "standIns": stood_in.made,
    }


if __name__ == "__main__":
    # What libraries print must not stand in the answer.
    with contextlib.redirect_stdout(sys.stderr):
        answer = main(json.load(sys.stdin))
    json.dump(answer, sys.stdout)
