package anneal.interview;

import java.util.UUID;

/// What was expected of an interview on one day before it; kept, so that it can be held against
/// what happened.
///
/// @param appointment which interview
/// @param day study day on which it was predicted
/// @param recall share of the profile recalled on the day of the interview, 0..1
/// @param low lower end of the band
/// @param high upper end of the band
/// @param idle share recalled if nothing were studied any more, as memory stood then
/// @param minutes a day that the plan then had
/// @param answers a study day that the plan then had
public record Prediction(
    UUID appointment,
    int day,
    double recall,
    double low,
    double high,
    double idle,
    int minutes,
    double answers) {}
