// cert-manager's controller, webhook, cainjector and acmesolver in one program, for tests.
//
// Upstream's own commands are modules of their own that no registry serves; its packages are served. What is left out:
// Vault and Venafi (the latter's client is not served either), metrics, Gateway API and CertificateSigningRequests.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
	ctrl "sigs.k8s.io/controller-runtime"

	"github.com/cert-manager/cert-manager/pkg/logs"
	"github.com/cert-manager/cert-manager/pkg/util"
)

func main() {
	logs.InitLogs()
	defer logs.FlushLogs()
	ctrl.SetLogger(logs.Log)

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	program := &cobra.Command{Use: "cert-manager", Version: util.AppVersion, SilenceUsage: true}
	program.AddCommand(controllerCommand(), webhookCommand(), cainjectorCommand(), acmesolverCommand())
	if err := program.ExecuteContext(logs.NewContext(ctx, logs.Log)); err != nil {
		logs.FlushLogs()
		os.Exit(1)
	}
}
