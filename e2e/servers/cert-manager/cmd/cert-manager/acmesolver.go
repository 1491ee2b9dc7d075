package main

import (
	"context"
	"errors"
	"net/http"

	"github.com/spf13/cobra"

	"github.com/cert-manager/cert-manager/pkg/issuer/acme/http/solver"
	"github.com/cert-manager/cert-manager/pkg/logs"
)

func acmesolverCommand() *cobra.Command {
	answer := &solver.HTTP01Solver{}
	command := &cobra.Command{
		Use:   "acmesolver",
		Short: "answers one HTTP-01 challenge",
		RunE:  func(command *cobra.Command, _ []string) error { return listen(command.Context(), answer) },
	}
	command.Flags().IntVar(&answer.ListenPort, "listen-port", 8089, "port to answer on")
	command.Flags().StringVar(&answer.Domain, "domain", "", "host that is asked for")
	command.Flags().StringVar(&answer.Token, "token", "", "last part of the path that is asked for")
	command.Flags().StringVar(&answer.Key, "key", "", "the answer")
	return command
}

// listen answers until the pod is told to end; without a shutdown of its own the solver would be killed after its grace.
func listen(ctx context.Context, answer *solver.HTTP01Solver) error {
	go func() {
		<-ctx.Done()
		_ = answer.Server.Shutdown(context.Background())
	}()
	if err := answer.Listen(logs.Log); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
