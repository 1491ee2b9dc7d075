package main

import (
	"time"

	"github.com/spf13/pflag"
	logsapi "k8s.io/component-base/logs/api/v1"

	"github.com/cert-manager/cert-manager/pkg/logs"
)

// addLoggingFlags returns what makes the flags count once they are parsed.
func addLoggingFlags(flags *pflag.FlagSet) func() error {
	configuration := logsapi.NewLoggingConfiguration()
	logs.AddFlags(configuration, flags)
	return func() error { return logs.ValidateAndApply(configuration) }
}

// leaderFlags has the names and defaults of upstream 1.21, so that its chart's arguments and RBAC are what is tested.
type leaderFlags struct {
	elect               bool
	namespace           string
	lease, renew, retry time.Duration
}

func addLeaderFlags(flags *pflag.FlagSet) *leaderFlags {
	leader := &leaderFlags{}
	flags.BoolVar(&leader.elect, "leader-elect", true, "work only while holding the lease")
	flags.StringVar(&leader.namespace, "leader-election-namespace", "kube-system", "namespace of the lease")
	flags.DurationVar(&leader.lease, "leader-election-lease-duration", 60*time.Second, "without renewal")
	flags.DurationVar(&leader.renew, "leader-election-renew-deadline", 40*time.Second, "of its holder")
	flags.DurationVar(&leader.retry, "leader-election-retry-period", 15*time.Second, "pause between two tries")
	return leader
}
