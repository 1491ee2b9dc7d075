// A platform with one application, wired as it should be, for fixtures to build on. No line of it is there for decoration.

const NAMESPACES = `\
apiVersion: v1
kind: Namespace
metadata:
  name: istio-ingress
---
apiVersion: v1
kind: Namespace
metadata:
  name: external-dns
---
apiVersion: v1
kind: Namespace
metadata:
  name: apps
  labels:
    istio-injection: enabled
`;

const GATEWAY_WORKLOAD = `\
apiVersion: v1
kind: ServiceAccount
metadata:
  name: gateway
  namespace: istio-ingress
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: gateway-secrets
  namespace: istio-ingress
rules:
  - apiGroups: [""]
    resources: [secrets]
    verbs: [get, watch, list]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: gateway-secrets
  namespace: istio-ingress
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: gateway-secrets
subjects:
  - kind: ServiceAccount
    name: gateway
    namespace: istio-ingress
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: gateway
  namespace: istio-ingress
spec:
  selector:
    matchLabels:
      istio: public-gateway
  template:
    metadata:
      annotations:
        inject.istio.io/templates: gateway
      labels:
        istio: public-gateway
        sidecar.istio.io/inject: "true"
    spec:
      serviceAccountName: gateway
      securityContext:
        seccompProfile:
          type: RuntimeDefault
        sysctls:
          - name: net.ipv4.ip_unprivileged_port_start
            value: "0"
      containers:
        - name: istio-proxy
          image: auto
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: gateway
  namespace: istio-ingress
spec:
  minReplicas: 2
  maxReplicas: 5
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: gateway
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: 80
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: gateway
  namespace: istio-ingress
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      istio: public-gateway
---
apiVersion: v1
kind: Service
metadata:
  name: gateway
  namespace: istio-ingress
  annotations:
    service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing
    service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip
spec:
  type: LoadBalancer
  loadBalancerClass: service.k8s.aws/nlb
  selector:
    istio: public-gateway
  ports:
    - name: status-port
      port: 15021
      targetPort: 15021
    - name: http2
      port: 80
      targetPort: 80
    - name: https
      port: 443
      targetPort: 443
`;

const EXTERNAL_DNS = `\
apiVersion: v1
kind: ServiceAccount
metadata:
  name: external-dns
  namespace: external-dns
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: external-dns
rules:
  - apiGroups: [""]
    resources: [services, pods, nodes]
    verbs: [get, watch, list]
  - apiGroups: [networking.k8s.io]
    resources: [ingresses]
    verbs: [get, watch, list]
  - apiGroups: [discovery.k8s.io]
    resources: [endpointslices]
    verbs: [get, watch, list]
  - apiGroups: [networking.istio.io]
    resources: [gateways, virtualservices]
    verbs: [get, watch, list]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: external-dns
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: external-dns
subjects:
  - kind: ServiceAccount
    name: external-dns
    namespace: external-dns
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: external-dns
  namespace: external-dns
spec:
  replicas: 1
  strategy:
    type: Recreate
  selector:
    matchLabels:
      app: external-dns
  template:
    metadata:
      labels:
        app: external-dns
    spec:
      serviceAccountName: external-dns
      containers:
        - name: external-dns
          image: registry.k8s.io/external-dns/external-dns:v0.22.0
          args:
            - --source=istio-gateway
            - --domain-filter=sample.com
            - --annotation-filter=dns in (public)
            - --provider=aws
            - --aws-zone-type=public
            - --registry=txt
            - --txt-owner-id=sample
            - --policy=upsert-only
`;

const ISSUER = `\
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata:
  name: istio
spec:
  controller: istio.io/ingress-controller
---
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata:
  name: letsencrypt
spec:
  acme:
    server: https://acme-v02.api.letsencrypt.org/directory
    privateKeySecretRef:
      name: letsencrypt-account
    solvers:
      - http01:
          ingress:
            ingressClassName: istio
`;

const HOST = `\
apiVersion: cert-manager.io/v1
kind: Certificate
metadata:
  name: web
  namespace: istio-ingress
spec:
  secretName: web-tls
  dnsNames:
    - web.sample.com
  issuerRef:
    kind: ClusterIssuer
    name: letsencrypt
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata:
  name: web
  namespace: istio-ingress
  annotations:
    dns: public
spec:
  selector:
    istio: public-gateway
  servers:
    - port:
        number: 443
        name: https
        protocol: HTTPS
      hosts:
        - apps/web.sample.com
      tls:
        mode: SIMPLE
        credentialName: web-tls
`;

const APP = `\
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: web
  namespace: apps
spec:
  gateways:
    - istio-ingress/web
  hosts:
    - web.sample.com
  http:
    - route:
        - destination:
            host: web
            port:
              number: 8000
---
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: apps
spec:
  selector:
    app: web
  ports:
    - name: http
      port: 8000
      targetPort: 8080
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: apps
spec:
  replicas: 2
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: docker.io/mccutchen/go-httpbin:v2.15.0
          ports:
            - name: http
              containerPort: 8080
`;

/** Parts of the platform; each may be left out or replaced. */
export const PARTS = { NAMESPACES, GATEWAY_WORKLOAD, EXTERNAL_DNS, ISSUER, HOST, APP } as const;

/** YAML streams as one. */
export function streamOf(...parts: readonly string[]): string {
  return parts.join('---\n');
}

/** The platform as a whole: `web.sample.com` over HTTPS with a certificate of Let's Encrypt, by HTTP-01. */
export const PLATFORM: string = streamOf(NAMESPACES, GATEWAY_WORKLOAD, EXTERNAL_DNS, ISSUER, HOST, APP);
