#!/bin/sh
# Generated; do not edit. What the cluster needs before kubectl apply -f dist/; README.md says why.
set -eu

# From the folder that holds install/ and dist/.
cd "$(dirname "$0")/.."

# Namespaces first: their labels (injection, Pod Security) count when a pod is made.
kubectl apply -f 'dist/10-namespaces.k8s.yaml'

helm upgrade --install istio-base base --repo https://istio-release.storage.googleapis.com/charts --version 1.30.3 \
  --namespace istio-system --values install/istio-base.values.yaml --wait

helm upgrade --install istiod istiod --repo https://istio-release.storage.googleapis.com/charts --version 1.30.3 \
  --namespace istio-system --values install/istiod.values.yaml --wait

helm upgrade --install istio-cni cni --repo https://istio-release.storage.googleapis.com/charts --version 1.30.3 \
  --namespace kube-system --values install/istio-cni.values.yaml --wait

helm upgrade --install cert-manager oci://quay.io/jetstack/charts/cert-manager --version v1.21.2 \
  --namespace cert-manager --values install/cert-manager.values.yaml --wait

helm show crds aws-load-balancer-controller --repo https://aws.github.io/eks-charts --version 3.5.0 |
  kubectl apply --server-side --force-conflicts -f -
helm upgrade --install aws-load-balancer-controller aws-load-balancer-controller --repo https://aws.github.io/eks-charts --version 3.5.0 \
  --namespace kube-system --values install/aws-load-balancer-controller.values.yaml --skip-crds --wait

# Until kinds are served, pods are up and webhooks answer: from then on, kubectl apply -f dist/ succeeds.
kubectl wait --for=condition=Established crd --selector 'app.kubernetes.io/instance in (istio-base,cert-manager)' --timeout=300s
kubectl rollout status daemonset/istio-cni-node --namespace kube-system --timeout=300s
kubectl wait --for=condition=Available deployment/istiod --namespace istio-system --timeout=300s
kubectl wait --for=condition=Available deployment/cert-manager deployment/cert-manager-cainjector deployment/cert-manager-webhook --namespace cert-manager --timeout=300s
kubectl wait --for=condition=Available deployment/aws-load-balancer-controller --namespace kube-system --timeout=300s
kubectl wait --for=jsonpath='{.webhooks[0].clientConfig.caBundle}' mutatingwebhookconfiguration/istio-sidecar-injector --timeout=300s
kubectl wait --for=jsonpath='{.webhooks[0].failurePolicy}'=Fail validatingwebhookconfiguration/istiod-default-validator validatingwebhookconfiguration/istio-validator-istio-system --timeout=300s
kubectl wait --for=jsonpath='{.webhooks[0].clientConfig.caBundle}' mutatingwebhookconfiguration/cert-manager-webhook validatingwebhookconfiguration/cert-manager-webhook --timeout=300s
