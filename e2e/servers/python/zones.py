"""What Route 53 answers: hosted zones and their records, as the Internet sees them and as a VPC does. No I/O."""
import re
from dataclasses import dataclass, field

# As many steps as a resolver follows before it gives up.
LONGEST_CHAIN = 8


@dataclass(frozen=True)
class Zone:
    """Names are absolute and in lower case; sets: name → type → ResourceRecordSet as the API lists it."""

    id: str
    name: str
    private: bool
    sets: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Record:
    name: str
    type: str
    ttl: int
    value: str


@dataclass(frozen=True)
class Answer:
    exists: bool
    records: tuple = ()
    # The zone that the name is in; without one, nobody has authority over it here.
    zone: Zone | None = None

    def soa(self):
        """What comes with an answer that has no records."""
        sets = self.zone.sets.get(self.zone.name, {}) if self.zone else {}
        return records_of(self.zone.name, sets["SOA"]) if "SOA" in sets else ()


def absolute(name):
    """The API writes some characters as octal codes: \\052 is the star of a wildcard."""
    plain = re.sub(r"\\(\d{3})", lambda code: chr(int(code[1], 8)), name)
    return plain.lower().rstrip(".") + "."


def zone_of(listed, record_sets):
    sets = {}
    for record_set in record_sets:
        # Of sets that routing policies choose from, the last one.
        sets.setdefault(absolute(record_set["Name"]), {})[record_set["Type"]] = record_set
    private = listed["Config"].get("PrivateZone", False)
    return Zone(listed["Id"], absolute(listed["Name"]), private, sets)


def records_of(name, record_set):
    ttl = int(record_set.get("TTL", 60))
    values = [r["Value"] for r in record_set.get("ResourceRecords", [])]
    return tuple(Record(name, record_set["Type"], ttl, value) for value in values)


class View:
    """What one side sees. hosts: names outside all zones → IPv4 address (load balancers, for one)."""

    def __init__(self, zones, hosts, inside):
        self.public = [z for z in zones if not z.private]
        self.private = [z for z in zones if z.private and inside]
        self.hosts = {absolute(name): address for name, address in hosts.items()}

    def zone_for(self, name):
        """Inside a VPC, a private zone hides every public one, whichever is the more specific:
        docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zone-private-considerations.html
        """
        for zones in (self.private, self.public):
            found = [z for z in zones if name == z.name or name.endswith("." + z.name)]
            if found:
                # Of two with one name the older: the registrar points at one of them only.
                return max(found, key=lambda z: len(z.name))
        return None

    def answer(self, name, record_type, chain=0):
        if name in self.hosts:
            address = Record(name, "A", 60, self.hosts[name])
            return Answer(True, (address,) if record_type == "A" else ())
        zone = self.zone_for(name)
        if zone is None:
            return Answer(False)
        sets = find_sets(zone, name)
        if sets is None:
            return Answer(is_above_a_name(zone, name), (), zone)
        if record_type in sets:
            return Answer(True, self.resolved(zone, name, sets[record_type], chain), zone)
        if "CNAME" in sets and chain < LONGEST_CHAIN:
            (cname,) = records_of(name, sets["CNAME"])
            target = self.answer(absolute(cname.value), record_type, chain + 1)
            return Answer(target.exists, (cname, *target.records), zone)
        return Answer(True, (), zone)

    def resolved(self, zone, name, record_set, chain):
        """The records of a set; an alias has those of its target, under its own name."""
        alias = record_set.get("AliasTarget")
        if alias is None:
            return records_of(name, record_set)
        target = absolute(alias["DNSName"])
        if chain >= LONGEST_CHAIN:
            return ()
        if target not in self.hosts and zone.id.endswith("/" + alias["HostedZoneId"]):
            found = (find_sets(zone, target) or {}).get(record_set["Type"])
            records = self.resolved(zone, target, found, chain + 1) if found else ()
        else:
            records = self.answer(target, record_set["Type"], chain + 1).records
        return tuple(Record(name, r.type, r.ttl, r.value) for r in records if r.type == record_set["Type"])


def find_sets(zone, name):
    """The sets of a name, or of the wildcard that stands for it: the closest, and none past a real name (RFC 4592)."""
    if name in zone.sets:
        return zone.sets[name]
    parent = name
    while parent != zone.name and not is_above_a_name(zone, parent):
        parent = parent.split(".", 1)[1]
        if "*." + parent in zone.sets:
            return zone.sets["*." + parent]
        if parent in zone.sets:
            break
    return None


def is_above_a_name(zone, name):
    """Such a name exists, though it has no records itself."""
    return any(other.endswith("." + name) for other in zone.sets)
