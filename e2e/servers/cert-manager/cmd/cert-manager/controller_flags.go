package main

import (
	"time"

	"github.com/spf13/pflag"
	"k8s.io/apimachinery/pkg/api/resource"

	"github.com/cert-manager/cert-manager/pkg/apis/certmanager"
	"github.com/cert-manager/cert-manager/pkg/controller"
	"github.com/cert-manager/cert-manager/pkg/issuer/acme/dns/util"
	"github.com/cert-manager/cert-manager/pkg/util/feature"
)

// addControllerFlags returns the options once the flags are parsed. Names and defaults are those of upstream 1.21
// (internal/apis/config/controller/v1alpha1, which cannot be imported: it needs Venafi's client); flags are those that
// the chart can set. Any other is refused, as upstream refuses what it does not know.
func addControllerFlags(flags *pflag.FlagSet) func() controller.ContextOptions {
	options := controller.ContextOptions{KubernetesAPIQPS: 20, KubernetesAPIBurst: 50}
	onlyRecursive := false

	flags.StringVar(&options.Kubeconfig, "kubeconfig", "", "without it, the pod's own credentials")
	flags.StringVar(&options.ClusterResourceNamespace, "cluster-resource-namespace", "kube-system", "of ClusterIssuers' Secrets")
	flags.StringVar(&options.DefaultIssuerName, "default-issuer-name", "", "issuer of Ingresses that name none")
	flags.StringVar(&options.DefaultIssuerKind, "default-issuer-kind", "Issuer", "its kind")
	flags.StringVar(&options.DefaultIssuerGroup, "default-issuer-group", certmanager.GroupName, "its group")
	flags.BoolVar(&options.EnableOwnerRef, "enable-certificate-owner-ref", false, "delete a Secret with its Certificate")
	flags.IntVar(&options.MaxConcurrentChallenges, "max-concurrent-challenges", 60, "worked on at once")

	// The period is HTTP-01's too, whatever its name.
	flags.DurationVar(&options.DNS01CheckRetryPeriod, "dns01-check-retry-period", 10*time.Second, "between self checks")
	flags.StringSliceVar(&options.DNS01Nameservers, "dns01-recursive-nameservers", nil, "of the DNS-01 self check")
	flags.BoolVar(&onlyRecursive, "dns01-recursive-nameservers-only", false, "do not ask the zone's own name servers")
	flags.StringSliceVar(&options.HTTP01SolverNameservers, "acme-http01-solver-nameservers", nil, "of the HTTP-01 self check")
	flags.StringVar(&options.HTTP01SolverImage, "acme-http01-solver-image", "", "of the pods that answer HTTP-01")
	flags.StringVar(&options.HTTP01SolverRuntimeClassName, "acme-http01-solver-runtime-class-name", "", "of those pods")
	flags.StringToStringVar(&options.HTTP01SolverExtraLabels, "acme-http01-solver-extra-labels", nil, "of those pods")
	feature.DefaultMutableFeatureGate.AddFlag(flags)

	return func() controller.ContextOptions {
		options.DNS01CheckAuthoritative = !onlyRecursive
		options.DNS01Nameservers = orOwn(options.DNS01Nameservers)
		options.HTTP01SolverNameservers = orOwn(options.HTTP01SolverNameservers)
		options.ClusterIssuerAmbientCredentials = true
		options.ACMEHTTP01SolverRunAsNonRoot = true
		options.HTTP01SolverResourceRequestCPU = resource.MustParse("10m")
		options.HTTP01SolverResourceRequestMemory = resource.MustParse("64Mi")
		options.HTTP01SolverResourceLimitsCPU = resource.MustParse("100m")
		options.HTTP01SolverResourceLimitsMemory = resource.MustParse("64Mi")
		options.DefaultAutoCertificateAnnotations = []string{"kubernetes.io/tls-acme"}
		options.CopiedAnnotationPrefixes = []string{"*", "-kubectl.kubernetes.io/", "-fluxcd.io/", "-argocd.argoproj.io/"}
		options.CertificateRequestMinimumBackoffDuration = time.Hour
		options.CertificateRequestMaximumBackoffDuration = 32 * time.Hour
		return options
	}
}

// orOwn falls back to the name servers of the pod's resolv.conf.
func orOwn(nameservers []string) []string {
	if len(nameservers) == 0 {
		return util.RecursiveNameservers
	}
	return nameservers
}
