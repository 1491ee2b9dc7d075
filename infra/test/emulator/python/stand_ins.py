"""Resources that moto 5.2.5 makes in no service.

It knows no ACM certificate in CloudFormation: that one is requested from moto's ACM. What is not asked for becomes a
stand-in: it gets an id, and the properties that CloudFormation would have given it are kept.
"""
from moto.acm.models import acm_backends
from moto.cloudformation import parsing

CERTIFICATE = "AWS::CertificateManager::Certificate"


class StandIns:
    def __init__(self, real, attributes):
        # Types that moto is to make, and services of which it makes all that it knows, such as "AWS::IAM::".
        self.real = real
        # Values of attributes, by resource type; "{id}" is the resource's own id, and "Ref" that id's own value.
        self.attributes = attributes
        self.made = []
        self.moto_class = parsing.resource_class_from_type

    def apply(self):
        parsing.resource_class_from_type = self.resource_class

    def resource_class(self, resource_type):
        if resource_type == CERTIFICATE:
            return Certificate
        wanted = any(resource_type in (each, each + resource_type.split("::")[-1]) for each in self.real)
        if wanted and resource_type in parsing.get_model_map():
            return self.moto_class(resource_type)
        return type("StandIn", (StandIn,), {"stand_ins": self})


class Model:
    """What moto asks of a resource; its own base class takes only classes of moto."""

    @classmethod
    def has_cfn_attr(cls, name):
        return True

    def is_created(self):
        return True


class StandIn(Model):
    def __init__(self, resource_type, name, properties):
        self.resource_type, self.name, self.properties = resource_type, name, properties

    @classmethod
    def create_from_cloudformation_json(cls, name, resource, account, region, **kwargs):
        properties = resource["Properties"]
        known = cls.stand_ins.attributes.get(kwargs["ResourceType"], {})
        made = cls(kwargs["ResourceType"], known.get("Ref", properties.get("Name", name)), properties)
        made_as = {"type": made.resource_type, "stack": kwargs["StackId"].split("/")[1], "properties": properties}
        cls.stand_ins.made.append(made_as)
        return made

    @property
    def physical_resource_id(self):
        return self.name

    def get_cfn_attribute(self, name):
        # IAM takes ARNs alone for resources.
        usual = f"arn:aws:stand-in:::{self.name}" if name == "Arn" else f"{self.name}.{name}"
        known = self.stand_ins.attributes.get(self.resource_type, {})
        return known.get(name, usual).replace("{id}", self.name)


class Certificate(Model):
    def __init__(self, arn):
        self.arn = arn

    @classmethod
    def create_from_cloudformation_json(cls, name, resource, account, region, **kwargs):
        properties = resource["Properties"]
        domain = properties["DomainName"]
        arn = acm_backends[account][region].request_certificate(
            domain_name=domain,
            idempotency_token=None,
            # ACM lists the domain itself too.
            subject_alt_names=[domain, *properties.get("SubjectAlternativeNames", [])],
            tags=properties.get("Tags", []),
        )
        return cls(arn)

    @property
    def physical_resource_id(self):
        return self.arn
