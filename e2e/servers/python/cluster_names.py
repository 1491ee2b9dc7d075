"""Names of Services, as a cluster's DNS answers them (github.com/kubernetes/dns, specification 1.1.0). No I/O."""
from zones import Answer, Record, absolute

DOMAIN = "cluster.local."
TTL = 5


class ClusterNames:
    """Kept up to date from outside: uid → object."""

    def __init__(self):
        self.services = {}
        self.slices = {}

    def answer(self, name, record_type, elsewhere):
        """elsewhere(name, type) answers what an ExternalName leads to."""
        labels = name.removesuffix("." + DOMAIN).split(".")
        if len(labels) not in (3, 4) or labels[-1] != "svc":
            return Answer(False)
        *pod, service_name, namespace, _ = labels
        service = self.find(service_name, namespace)
        if service is None:
            return Answer(False)
        spec = service["spec"]
        if pod:
            addresses = self.addresses(service, pod[0]) if spec.get("clusterIP") == "None" else []
            if not addresses:
                return Answer(False)
        elif spec.get("type") == "ExternalName":
            target = absolute(spec["externalName"])
            found = elsewhere(target, record_type)
            return Answer(found.exists, (Record(name, "CNAME", TTL, target), *found.records))
        elif spec.get("clusterIP") == "None":
            addresses = self.addresses(service)
        else:
            addresses = [spec["clusterIP"]] if spec.get("clusterIP") else []
        records = tuple(Record(name, "A", TTL, address) for address in addresses)
        return Answer(True, records if record_type == "A" else ())

    def find(self, name, namespace):
        for service in list(self.services.values()):
            if (service["metadata"]["name"], service["metadata"]["namespace"]) == (name, namespace):
                return service
        return None

    def addresses(self, service, hostname=None):
        """Of the pods behind a headless Service; those of one hostname, or of all that are ready."""
        every = service["spec"].get("publishNotReadyAddresses", False)
        found = []
        for a_slice in list(self.slices.values()):
            meta = a_slice["metadata"]
            owner = meta.get("labels", {}).get("kubernetes.io/service-name")
            if (owner, meta["namespace"]) != (service["metadata"]["name"], service["metadata"]["namespace"]):
                continue
            for endpoint in a_slice.get("endpoints") or []:
                ready = endpoint.get("conditions", {}).get("ready", True)
                if (every or ready) and hostname in (None, endpoint.get("hostname")):
                    found += endpoint["addresses"]
        return sorted(set(found))
