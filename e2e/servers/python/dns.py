"""The DNS of a world, from the records that its Route 53 API holds (see zones.py).

Two views. The Internet's: public zones only; on the address of the name servers and on those of public resolvers. The
VPC's, for pods: private zones before public ones, and Services below cluster.local. Both know the load balancers' names
(RUN/lb.json) and Let's Encrypt's, which lead to the world's own ACME server. Nothing is cached but for --max-age.
"""
import argparse
import json
import os
import sys
import threading
import time

# Many runs start from one clone: none of them writes into it.
sys.dont_write_bytecode = True

from botocore.exceptions import BotoCoreError, ClientError
from dnslib import QTYPE, RCODE, RR
from dnslib.server import BaseResolver, DNSLogger, DNSServer

from cluster_names import DOMAIN, ClusterNames
from hosted_zones import HostedZones
from kube_watch import keep_watched
from zones import View

NAME_SERVER = "198.51.100.1"
PUBLIC_RESOLVERS = ["1.1.1.1", "8.8.8.8"]
CLUSTER_DNS = "10.96.0.10"
ACME_NAMES = ["acme-v02.api.letsencrypt.org", "acme-staging-v02.api.letsencrypt.org", "pebble.e2e"]
ACME_SERVER = "198.51.100.2"


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", required=True, metavar="RUN", help="the run's folder: lb.json, pki/, api.up")
    parser.add_argument("--endpoint", default="http://10.244.0.1:5000", help="the Route 53 API")
    parser.add_argument("--max-age", type=float, default=0.3, metavar="SECONDS", help="how old records may be")
    parser.add_argument("--outside", action="append", metavar="ADDRESS", help="where the Internet's view is served")
    parser.add_argument("--inside", action="append", metavar="ADDRESS", help="where the VPC's view is served")
    parser.add_argument("--port", type=int, default=53)
    created = "created at the start: NAME for a public and a private one, public:NAME or private:NAME for that one"
    parser.add_argument("zones", nargs="*", metavar="ZONE", help=created)
    return parser.parse_args()


def wanted_zones(arguments):
    both = {"public": False, "private": True}
    kinds_and_names = [argument.rpartition(":")[::2] for argument in arguments]
    return [(name, both[one]) for kind, name in kinds_and_names for one in ([kind] if kind else both)]


class Names:
    """Answers for both views."""

    def __init__(self, zones, run):
        self.zones = zones
        self.balancers = os.path.join(run, "lb.json")
        self.cluster = ClusterNames()

    def answer(self, name, record_type, inside):
        view = View(self.zones.read(), self.hosts(), inside)
        if inside and (name == DOMAIN or name.endswith("." + DOMAIN)):
            return self.cluster.answer(name, record_type, view.answer)
        return view.answer(name, record_type)

    def hosts(self):
        found = dict.fromkeys(ACME_NAMES, ACME_SERVER)
        for zone in self.zones.read():
            name_servers = zone.sets.get(zone.name, {}).get("NS", {})
            found |= {record["Value"]: NAME_SERVER for record in name_servers.get("ResourceRecords", [])}
        try:
            with open(self.balancers, encoding="utf-8") as file:
                return found | json.load(file)
        except FileNotFoundError:  # No load balancer yet.
            return found


class Resolver(BaseResolver):
    def __init__(self, names, inside):
        self.names = names
        self.inside = inside

    def resolve(self, request, handler):
        reply = request.reply()
        name, record_type = str(request.q.qname).lower(), QTYPE[request.q.qtype]
        try:
            answer = self.names.answer(name, record_type, self.inside)
        except (BotoCoreError, ClientError, ValueError) as error:
            print("error:", error, flush=True)
            reply.header.rcode = RCODE.SERVFAIL
            return reply
        reply.add_answer(*map(resource_record, answer.records))
        if not answer.records:
            reply.add_auth(*map(resource_record, answer.soa()))
        reply.header.aa = int(answer.zone is not None)
        reply.header.rcode = RCODE.NOERROR if answer.exists else RCODE.NXDOMAIN
        if answer.zone is not None:
            side = "vpc" if self.inside else "internet"
            values = " ".join(record.value for record in answer.records) or RCODE[reply.header.rcode]
            print(time.strftime("%H:%M:%S"), side, name, record_type, values, flush=True)
        return reply


def resource_record(record):
    (parsed,) = RR.fromZone(f"{record.name} {record.ttl} IN {record.type} {record.value}")
    return parsed


def watch_cluster(run, cluster):
    # Names outside the cluster are needed before there is an API server.
    while not os.path.exists(os.path.join(run, "api.up")):
        time.sleep(0.1)
    pki = os.path.join(run, "pki")
    keep_watched(pki, "/api/v1/services", cluster.services)
    keep_watched(pki, "/apis/discovery.k8s.io/v1/endpointslices", cluster.slices)


def main():
    options = parse()
    zones = HostedZones(options.endpoint, options.max_age)
    zones.create(wanted_zones(options.zones))
    names = Names(zones, options.run)
    quiet = DNSLogger(log="-request,-reply,-truncated,-data,-error", prefix=False)
    views = [(address, False) for address in options.outside or [NAME_SERVER, *PUBLIC_RESOLVERS]]
    views += [(address, True) for address in options.inside or [CLUSTER_DNS]]
    for address, inside in views:
        for tcp in (False, True):
            DNSServer(Resolver(names, inside), address=address, port=options.port, logger=quiet, tcp=tcp).start_thread()
    print("serving", *(address for address, _ in views), flush=True)
    watch_cluster(options.run, names.cluster)
    threading.Event().wait()


if __name__ == "__main__":
    main()
