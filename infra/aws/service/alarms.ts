import { Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

type AlarmProps = {
  name: string;
  metric: IMetric;
  /** The alarm rings at this value and above; with `rings: "below"`, under it. */
  threshold: number;
  rings?: "below";
  /** Periods in a row; 1 unless told. */
  periods?: number;
  /** What went wrong, and whom it hurts. */
  says: string;
};

export const MINUTE = Duration.minutes(1);
export const FIVE_MINUTES = Duration.minutes(5);

/** Makes alarms that tell `topic` when they ring and when they are over. No data is calm, unless it rings below. */
export const alarmsTo =
  (topic: ITopic) =>
  (scope: Construct, id: string, { name, metric, threshold, rings, periods = 1, says }: AlarmProps): Alarm => {
    const alarm = new Alarm(scope, id, {
      alarmName: name,
      alarmDescription: says,
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: rings
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: rings ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic));
    return alarm;
  };

export type CreateAlarm = ReturnType<typeof alarmsTo>;
