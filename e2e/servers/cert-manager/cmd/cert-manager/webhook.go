package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/cert-manager/cert-manager/internal/webhook"
	"github.com/cert-manager/cert-manager/pkg/logs"
	"github.com/cert-manager/cert-manager/pkg/util/feature"
	"github.com/cert-manager/cert-manager/pkg/webhook/options"
)

func webhookCommand() *cobra.Command {
	command := &cobra.Command{Use: "webhook", Short: "validates and defaults cert-manager's objects"}
	configuration, err := options.NewWebhookConfiguration()
	if err != nil {
		panic(err) // Only upstream's own defaults could be at fault.
	}
	options.AddConfigFlags(command.Flags(), configuration)

	command.RunE = func(command *cobra.Command, _ []string) error {
		if err := logs.ValidateAndApply(&configuration.Logging); err != nil {
			return err
		}
		if err := feature.DefaultMutableFeatureGate.SetFromMap(configuration.FeatureGates); err != nil {
			return err
		}
		server, err := webhook.NewCertManagerWebhookServer(logs.Log, *configuration)
		if err != nil {
			return fmt.Errorf("webhook: %w", err)
		}
		return server.Run(command.Context())
	}
	return command
}
