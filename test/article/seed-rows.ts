/**
 * Every row of "From the 2020 article to today" whose form of today can be seen on objects or on values of install/, in the
 * order of the document: the file here that tests it (without `.test.ts`), and its text, which is the test's name.
 *
 * The compiler holds the two together: `testRows` takes exactly the rows of a file.
 */
export const SEED_ROWS = {
  'Part 1': [
    ['namespaces', '`kubectl create namespace istio-system/cert-manager/external-dns/apps`, label on apps'],
    ['control-plane', '`values.tracing/grafana/kiali.enabled`'],
    ['control-plane', '`values.kiali.dashboard.jaegerURL/grafanaURL`'],
    ['control-plane', '`values.gateways.istio-ingressgateway.enabled`'],
    ['control-plane', '`…sds.enabled=true`'],
    ['control-plane', '`values.global.k8sIngress.enabled`'],
    ['control-plane', '`…k8sIngress.enableHttps=false`'],
    ['control-plane', '`…k8sIngress.gatewayName=ingressgateway-ssl`'],
    ['control-plane', 'class `istio` (implicit)'],
    ['gateway-workload', 'HPA autoscaling/v2beta1 `targetAverageUtilization`'],
    ['gateway-workload', 'PDB policy/v1beta1 named `ingressgateway-ssl`, minAvailable 1'],
    [
      'gateway-workload',
      'Deployment annotation `sidecar.istio.io/inject: "false"`, image proxyv2:1.5.0, 30 args and env, 6 volumes',
    ],
    ['gateway-workload', '`beta.kubernetes.io/arch` affinity'],
    ['gateway-workload', 'labels `heritage: Tiller`, `chart`'],
    ['gateway-workload', 'probe and status-port 15020'],
    ['load-balancers', 'Service ports 15029–15032 (kiali, prometheus, grafana, tracing)'],
    ['load-balancers', 'ports 15443, 15011, 8060, 853'],
    ['gateway-workload', '80 and 443 in the pod'],
    ['gateway-workload', 'Role/RoleBinding `*-sds`'],
    ['load-balancers', 'Service type LoadBalancer without annotations'],
    ['gateway-workload', 'ServiceAccount `…-service-account`'],
    ['external-dns', 'external-dns ClusterRole/Binding v1beta1 with metadata.namespace'],
    ['external-dns', 'rule extensions/ingresses'],
    ['external-dns', 'rules on pods and nodes'],
    ['external-dns', 'Deployment extensions/v1beta1 without selector'],
    ['external-dns', 'image eu.gcr.io/… v0.7.0'],
    ['external-dns', 'args (of external-dns)'],
  ],
  'The three entry points': [
    ['load-balancers', 'spec.loadBalancerClass'],
    ['load-balancers', 'scheme'],
    ['load-balancers', 'nlb-target-type'],
    ['load-balancers', 'ssl-cert / ssl-ports'],
    ['load-balancers', 'ssl-negotiation-policy'],
    ['load-balancers', 'backend-protocol'],
    ['load-balancers', 'healthcheck-protocol / -port / -path'],
    ['load-balancers', 'Gateway server on 443'],
    ['load-balancers', 'EKS Auto Mode uses class `eks.amazonaws.com/nlb`'],
    ['load-balancers', "In-tree Classic ELB (the article's): no class, `-internal`, `ssl-ports`, backend-protocol"],
    ['load-balancers', '80 and 443 need distinct targetPorts'],
  ],
  'Part 2, as facts': [
    ['issuer-and-application', 'cert-manager by static manifest'],
    ['issuer-and-application', 'one ClusterIssuer `letsencrypt-staging` with an HTTP-01 solver of class istio'],
    ['issuer-and-application', 'Certificate `application.sample.com` in istio-system with secretName = host'],
    [
      'issuer-and-application',
      "app = Istio's httpbin sample (ServiceAccount, Service `http` 8000→80, Deployment) in `apps`",
    ],
    [
      'issuer-and-application',
      'Gateway `application-gateway` in istio-system, annotation `externaldns: ssl`, selector `istio: ingressgateway-ssl`',
    ],
    ['issuer-and-application', '443 SIMPLE with that credential and 80 with httpsRedirect'],
    ['issuer-and-application', 'VirtualService in `apps`'],
    ['issuer-and-application', 'curl shows 301 on port 80 and 200 on 443'],
  ],
  'Its bugs': [
    ['article-bugs', 'the VirtualService routes to productpage:9080 while httpbin:8000 is deployed'],
    ['article-bugs', 'httpsRedirect for the host being validated breaks HTTP-01'],
    ['article-bugs', 'ClusterIssuer with a namespace'],
    ['article-bugs', 'the first self-check fails because the record does not exist yet'],
    ['article-bugs', 'cert-manager.io/v1alpha2 is gone'],
    ['article-bugs', 'Redirect that keeps HTTP-01 working'],
    ['article-bugs', 'App routes match `port: 443`'],
    ['article-bugs', 'RBAC that does not parse (indentation)'],
  ],
  'HTTP-01 through Istio, step by step': [
    ['http-01', "1. solver pod, Service (ClusterIP when told) and Ingress, all in the Certificate's namespace"],
    ['http-01', '2. ingressClassName names an IngressClass whose controller is `istio.io/ingress-controller`'],
    ['http-01', '3. a Gateway in K8S_INGRESS_NS, port 80, hosts `*`, selector `istio: <ingressSelector>`'],
    ['http-01', '4. a new 443 server whose Secret does not exist yet does not break port 80'],
  ],
  "Let's Encrypt": [
    ['issuer-and-application', 'Directories'],
    ['issuer-and-application', 'Profiles, common name, rotationPolicy, renewal at 2/3 of the lifetime'],
    ['issuer-and-application', 'Wildcards: DNS-01 only'],
  ],
  'external-dns with Istio sources': [
    ['external-dns', 'hostnames are `servers[].hosts` (namespace prefix stripped, bare `*` skipped)'],
    ['external-dns', "targets: every Service whose spec.selector contains the Gateway's selector"],
    ['external-dns', 'Annotations after the prefix'],
    ['external-dns', 'Flags and defaults (0.22)'],
  ],
  "Istio's official gateway chart renders": [
    [
      'gateway-workload',
      'Deployment without replicas, Service, HPA v2 1–5 at 80 % CPU, ServiceAccount, Role and RoleBinding',
    ],
    ['gateway-workload', 'PDB only when min replicas > 1'],
    ['gateway-workload', 'Requests 100m/128Mi, limits 2000m/1024Mi, terminationGracePeriod 30 s'],
    ['gateway-workload', 'Pod labels, and annotations for Prometheus scraping on 15020'],
    ['gateway-workload', 'Container: hardened; containerPort 15090 http-envoy-prom'],
    ['gateway-workload', "Released as `istio-ingressgateway-ssl` it yields exactly the article's labels"],
  ],
  'Observability named in the article': [
    ['control-plane', 'Kiali, Prometheus, Grafana, Jaeger'],
    ['control-plane', 'Tracing is off by default: extensionProviders and a Telemetry'],
  ],
} as const;

type Entry = (typeof SEED_ROWS)[keyof typeof SEED_ROWS][number];

/** A test file of this folder. */
export type SeedTestFile = Entry[0];

/** The rows that a file tests. */
export type SeedRow<File extends SeedTestFile> = Extract<Entry, readonly [File, string]>[1];
