import { BlockDeviceVolume, EbsDeviceVolumeType, LaunchTemplate } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';

/** How a node starts: with an encrypted disk, and with instance metadata that pods cannot reach, since an answer dies after one hop. */
export function nodeTemplate(scope: Construct, diskSize: number): LaunchTemplate {
  return new LaunchTemplate(scope, 'NodeTemplate', {
    requireImdsv2: true,
    httpPutResponseHopLimit: 1,
    blockDevices: [
      {
        // The root device of Amazon Linux 2023.
        deviceName: '/dev/xvda',
        volume: BlockDeviceVolume.ebs(diskSize, { encrypted: true, volumeType: EbsDeviceVolumeType.GP3 }),
      },
    ],
  });
}
