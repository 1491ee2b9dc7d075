package main

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"
	"k8s.io/client-go/tools/leaderelection"
	"k8s.io/client-go/tools/leaderelection/resourcelock"

	"github.com/cert-manager/cert-manager/pkg/controller"
	_ "github.com/cert-manager/cert-manager/pkg/controller/acmechallenges"
	_ "github.com/cert-manager/cert-manager/pkg/controller/acmeorders"
	_ "github.com/cert-manager/cert-manager/pkg/controller/certificate-shim/ingresses"
	_ "github.com/cert-manager/cert-manager/pkg/controller/certificaterequests/acme"
	_ "github.com/cert-manager/cert-manager/pkg/controller/certificaterequests/approver"
	_ "github.com/cert-manager/cert-manager/pkg/controller/certificaterequests/ca"
	_ "github.com/cert-manager/cert-manager/pkg/controller/certificaterequests/selfsigned"
	_ "github.com/cert-manager/cert-manager/pkg/controller/certificates/issuing"
	_ "github.com/cert-manager/cert-manager/pkg/controller/certificates/keymanager"
	_ "github.com/cert-manager/cert-manager/pkg/controller/certificates/metrics"
	_ "github.com/cert-manager/cert-manager/pkg/controller/certificates/readiness"
	_ "github.com/cert-manager/cert-manager/pkg/controller/certificates/requestmanager"
	_ "github.com/cert-manager/cert-manager/pkg/controller/certificates/revisionmanager"
	_ "github.com/cert-manager/cert-manager/pkg/controller/certificates/trigger"
	_ "github.com/cert-manager/cert-manager/pkg/controller/clusterissuers"
	_ "github.com/cert-manager/cert-manager/pkg/controller/issuers"
	_ "github.com/cert-manager/cert-manager/pkg/issuer/acme"
	_ "github.com/cert-manager/cert-manager/pkg/issuer/ca"
	_ "github.com/cert-manager/cert-manager/pkg/issuer/selfsigned"
)

// workers is upstream's number of concurrent workers of each controller.
const workers = 5

func controllerCommand() *cobra.Command {
	command := &cobra.Command{Use: "controller", Short: "issues and renews certificates"}
	applyLogging := addLoggingFlags(command.Flags())
	leader := addLeaderFlags(command.Flags())
	options := addControllerFlags(command.Flags())

	command.RunE = func(command *cobra.Command, _ []string) error {
		if err := applyLogging(); err != nil {
			return err
		}
		factory, err := controller.NewContextFactory(command.Context(), options())
		if err != nil {
			return err
		}
		group, ctx := errgroup.WithContext(command.Context())
		group.Go(func() error { return serveHealth(ctx, ":9403") })
		group.Go(func() error { return asLeader(ctx, leader, factory, runControllers) })
		return group.Wait()
	}
	return command
}

// runControllers runs all that registered themselves when they were imported, until one fails or the context ends.
func runControllers(ctx context.Context, factory *controller.ContextFactory) error {
	group, ctx := errgroup.WithContext(ctx)
	for name, construct := range controller.Known() {
		one, err := construct(factory)
		if err != nil {
			return fmt.Errorf("controller %s: %w", name, err)
		}
		group.Go(func() error { return one.Run(workers, ctx) })
	}
	// After the controllers, as these ask for what is watched. The factories are the same in every context of the factory.
	shared, err := factory.Build()
	if err != nil {
		return err
	}
	shared.SharedInformerFactory.Start(ctx.Done())
	shared.KubeSharedInformerFactory.Start(ctx.Done())
	shared.HTTP01ResourceMetadataInformersFactory.Start(ctx.Done())
	return group.Wait()
}

// asLeader runs the work while this process holds the lease, and gives the lease back afterwards.
func asLeader(ctx context.Context, flags *leaderFlags, factory *controller.ContextFactory,
	work func(context.Context, *controller.ContextFactory) error) error {
	if !flags.elect {
		return work(ctx, factory)
	}
	election, err := factory.Build("leader-election")
	if err != nil {
		return err
	}
	host, err := os.Hostname()
	if err != nil {
		return err
	}
	// The name is the one that the chart's RBAC allows.
	lock, err := resourcelock.New(resourcelock.LeasesResourceLock, flags.namespace, "cert-manager-controller",
		election.Client.CoreV1(), election.Client.CoordinationV1(),
		resourcelock.ResourceLockConfig{Identity: fmt.Sprintf("%s-%d", host, os.Getpid()), EventRecorder: election.Recorder})
	if err != nil {
		return err
	}

	leading, giveBack := context.WithCancel(ctx)
	defer giveBack()
	ended := make(chan error, 1)
	elector, err := leaderelection.NewLeaderElector(leaderelection.LeaderElectionConfig{
		Lock: lock, LeaseDuration: flags.lease, RenewDeadline: flags.renew, RetryPeriod: flags.retry, ReleaseOnCancel: true,
		Callbacks: leaderelection.LeaderCallbacks{
			OnStartedLeading: func(ctx context.Context) {
				ended <- work(ctx, factory)
				giveBack()
			},
			OnStoppedLeading: func() {},
		},
	})
	if err != nil {
		return err
	}
	elector.Run(leading)
	if ctx.Err() != nil {
		return nil // Told to stop; the lease is given back.
	}
	select {
	case err := <-ended:
		if err != nil {
			return err
		}
	default:
	}
	return fmt.Errorf("the lease %s is lost", lock.Describe())
}

// serveHealth answers the liveness probe of the chart.
func serveHealth(ctx context.Context, address string) error {
	server := &http.Server{Addr: address, Handler: http.HandlerFunc(func(answer http.ResponseWriter, _ *http.Request) {
		fmt.Fprintln(answer, "ok")
	})}
	context.AfterFunc(ctx, func() { server.Close() })
	if err := server.ListenAndServe(); err != http.ErrServerClosed {
		return err
	}
	return nil
}
