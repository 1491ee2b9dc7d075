package main

import (
	"github.com/spf13/cobra"
	corev1 "k8s.io/api/core/v1"
	apiextensions "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apimachinery/pkg/runtime"
	kubernetes "k8s.io/client-go/kubernetes/scheme"
	"k8s.io/client-go/tools/leaderelection/resourcelock"
	apiregistration "k8s.io/kube-aggregator/pkg/apis/apiregistration/v1"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/metrics/server"

	certmanager "github.com/cert-manager/cert-manager/pkg/client/clientset/versioned/scheme"
	"github.com/cert-manager/cert-manager/pkg/controller/cainjector"
	"github.com/cert-manager/cert-manager/pkg/util"
)

func cainjectorCommand() *cobra.Command {
	command := &cobra.Command{Use: "cainjector", Short: "writes the CA of webhooks into their configurations"}
	applyLogging := addLoggingFlags(command.Flags())
	leader := addLeaderFlags(command.Flags())

	command.RunE = func(command *cobra.Command, _ []string) error {
		if err := applyLogging(); err != nil {
			return err
		}
		config, err := ctrl.GetConfig()
		if err != nil {
			return err
		}
		known, err := knownKinds()
		if err != nil {
			return err
		}
		manager, err := ctrl.NewManager(util.RestConfigWithUserAgent(config, "cainjector"), ctrl.Options{
			Scheme: known,
			// Secrets are read one by one: of all of them only the metadata is kept in memory.
			Client: client.Options{
				Cache: &client.CacheOptions{DisableFor: []client.Object{&corev1.Secret{}}},
			},
			Metrics:                       server.Options{BindAddress: "0"},
			LeaderElection:                leader.elect,
			LeaderElectionID:              "cert-manager-cainjector-leader-election",
			LeaderElectionNamespace:       leader.namespace,
			LeaderElectionResourceLock:    resourcelock.LeasesResourceLock,
			LeaderElectionReleaseOnCancel: true,
			LeaseDuration:                 &leader.lease,
			RenewDeadline:                 &leader.renew,
			RetryPeriod:                   &leader.retry,
		})
		if err != nil {
			return err
		}
		if err := cainjector.RegisterAllInjectors(command.Context(), manager, everyInjector()); err != nil {
			return err
		}
		return manager.Start(command.Context())
	}
	return command
}

func knownKinds() (*runtime.Scheme, error) {
	known := runtime.NewScheme()
	builder := runtime.NewSchemeBuilder(
		kubernetes.AddToScheme, certmanager.AddToScheme, apiextensions.AddToScheme, apiregistration.AddToScheme)
	return known, builder.AddToScheme(known)
}

func everyInjector() cainjector.SetupOptions {
	return cainjector.SetupOptions{
		EnableCertificatesDataSource: true,
		EnabledReconcilersFor: map[string]bool{
			cainjector.MutatingWebhookConfigurationName:   true,
			cainjector.ValidatingWebhookConfigurationName: true,
			cainjector.APIServiceName:                     true,
			cainjector.CustomResourceDefinitionName:       true,
		},
	}
}
