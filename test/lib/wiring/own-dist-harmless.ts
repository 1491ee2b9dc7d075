/** Broken wires of dist/ that break nothing: a pattern of their names, and why it is so. */
export interface Harmless {
  readonly wires: RegExp;
  readonly why: string;
}

const NAMED_BY_NOTHING =
  '(RoleBinding|ClusterRoleBinding|HorizontalPodAutoscaler|PodDisruptionBudget|Certificate|Deployment|VirtualService)';

export const HARMLESS: readonly Harmless[] = [
  {
    wires: new RegExp(`^rename ${NAMED_BY_NOTHING} `),
    why: 'Nothing names an object of this kind: it is found by what it holds.',
  },
  {
    wires: /^rename Service istio-ingress\//,
    why: 'Gateways and external-dns find the Service by labels; mesh.ingressService is for the status of Ingresses, which no controller waits for.',
  },
  {
    wires: /^drop Namespace apps \/metadata\/labels\/istio-injection$/,
    why: 'Without a sidecar the app answers plain HTTP, which no policy of dist/ forbids.',
  },
  {
    wires: /^(retarget|drop) Role istio-ingress\/\S+ \/rules\/0\/verbs\/[01]$/,
    why: 'istiod asks whether the ServiceAccount may list; get and watch are not looked at.',
  },
  {
    wires: /^(retarget|drop) ClusterRole external-dns-ssl \/rules\/\d\/verbs\/0$/,
    why: 'external-dns lists and watches; it gets no single object.',
  },
  {
    wires: /^drop RoleBinding istio-ingress\/\S+ \/subjects\/0\/namespace$/,
    why: 'A ServiceAccount without a namespace is one of the namespace of the RoleBinding.',
  },
  {
    wires:
      /^drop (Deployment|PodDisruptionBudget|Service) istio-ingress\/\S+ \/spec\/selector\/(matchLabels\/)?(app|istio)$/,
    why: 'The other label selects the same pods.',
  },
  {
    wires: /^(remove) (HorizontalPodAutoscaler|PodDisruptionBudget) /,
    why: 'The pods stay as many as they are, and drains are not held up: requests are answered.',
  },
  {
    wires: /^retarget Deployment \S+ \/spec\/template\/spec\/containers\/0\/ports\/0\/containerPort$/,
    why: 'A port of a container is a word about it, unless something refers to it by its name; probes and Services here take the number.',
  },
  {
    wires: /^retarget Deployment (external-dns|apps)\/\S+ \/spec\/template\/spec\/containers\/0\/name$/,
    why: 'Nothing refers to the name of a container, but for istio-proxy.',
  },
  {
    wires: /^drop Service \S+ \/metadata\/annotations\/\S*healthcheck-protocol$/,
    why: 'By default it is tcp, which the port for health checks answers too.',
  },
  {
    wires: /^drop Service \S+ \/metadata\/annotations\/\S*nlb-target-type$/,
    why: 'By default it is instance: requests go by the nodes.',
  },
  {
    wires: /^drop Service \S+ \/metadata\/annotations\/\S*target-group-attributes$/,
    why: 'By default connections of pods that go are kept for 300 seconds.',
  },
  {
    wires: /^retarget Service istio-ingress\/\S+ \/spec\/ports\/0\/port$/,
    why: 'The port for health checks is asked on the pods, not by the port of the Service.',
  },
  {
    wires: /^(retarget|drop) Service istio-ingress\/\S+ \/spec\/ports\/0\/targetPort$/,
    why: 'Health checks ask 15021 of the pods by its number; nothing else is behind this port.',
  },
  {
    wires: /^(retarget|drop) Service istio-ingress\/\S+ \/spec\/ports\/[12]\/targetPort$/,
    why: 'Istio listens wherever the targetPort leads, which is the port itself where there is none.',
  },
  {
    wires: /^drop Deployment external-dns\/\S+ \/spec\/template\/spec\/containers\/0\/args\/1$/,
    why: 'Without the annotation filter it takes all Gateways: those of dist/ are the ones that it is for.',
  },
  {
    wires: /^drop Deployment external-dns\/\S+ \/spec\/template\/spec\/containers\/0\/args\/2$/,
    why: 'Without the domain filter it takes every zone that its role in AWS reaches.',
  },
  {
    wires: /^drop Deployment external-dns\/\S+ \/spec\/template\/spec\/containers\/0\/args\/5$/,
    why: 'Without the zone type the record is written to the private zone as well, with the same target.',
  },
  {
    wires: /^drop Deployment external-dns\/\S+ \/spec\/template\/spec\/containers\/0\/args\/6$/,
    why: 'The registry is txt by default.',
  },
  {
    wires: /^(retarget|drop) Deployment external-dns\/\S+ \/spec\/template\/spec\/containers\/0\/args\/7$/,
    why: 'Another owner is as good on a fresh zone; policy upsert-only deletes nobody’s records.',
  },
  {
    wires: /^drop Deployment external-dns\/\S+ \/spec\/template\/spec\/containers\/0\/args\/(8|9|10)$/,
    why: 'The defaults do: an interval of a minute, no events, log level info.',
  },
  {
    wires: /^drop Certificate \S+ \/spec\/issuerRef\/group$/,
    why: 'The group is cert-manager.io by default.',
  },
  {
    wires: /^drop VirtualService \S+ \/spec\/http\/0\/match\/0\/(port|uri\/prefix)$/,
    why: 'The VirtualService is bound to one server alone, and the prefix is that of every path.',
  },
  {
    wires: /^(retarget|drop) Service apps\/httpbin \/spec\/ports\/0\/appProtocol$/,
    why: 'The name of the port begins with http, which says the protocol as well.',
  },
  {
    wires: /^drop Deployment apps\/httpbin \/spec\/template\/spec\/serviceAccountName$/,
    why: 'The pods run as the ServiceAccount default, which every namespace has; the app asks for no rights.',
  },
];
