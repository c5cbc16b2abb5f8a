using System.Text.Json;
using RoxMind.Silo.Commands.Services;
using RoxMind.Silo.Hosting;

namespace RoxMind.Tests.Service;

/// <summary>Finding a service at an address.</summary>
public sealed class ServiceAnswerTests
{
    [Theory]
    [InlineData("""{"data":{"models":{"version":"1"}}}""", true)]
    [InlineData("""{"errors":[{"message":"No key","extensions":{"code":"UNAUTHENTICATED"}}]}""", true)]
    [InlineData("""{"errors":[{"message":"Slower","extensions":{"code":"RATE_LIMITED"}}]}""", true)]
    [InlineData("""{"errors":[{"message":"Cannot query field 'models' on type 'Query'."}]}""", false)]
    [InlineData("""{"data":null}""", false)]
    [InlineData("""[1,2]""", false)]
    [InlineData("<html>Another program</html>", false)]
    [InlineData("", false)]
    public void Only_the_services_own_answers_are_taken_for_it(string body, bool isOfRoxMind) =>
        Assert.Equal(isOfRoxMind, ServiceAnswer.IsOfRoxMind(body));

    [Theory]
    [InlineData("""{"message":"Moving","extensions":{"code":"UNAVAILABLE"}}""", true)]
    [InlineData("""{"message":"No key","extensions":{"code":"UNAUTHENTICATED"}}""", false)]
    [InlineData("""{"message":"Unknown"}""", false)]
    public void Only_a_busy_service_is_asked_again(string error, bool isBusy)
    {
        using var answer = JsonDocument.Parse(error);

        Assert.Equal(isBusy, ServiceAnswer.IsBusy(answer.RootElement));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9000", "http://127.0.0.1:9000/")]
    [InlineData("https://races.example/roxmind/", "https://races.example/roxmind/")]
    [InlineData("http://*:8080;https://*:8443", "http://127.0.0.1:8080/")]
    [InlineData("http://+:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://0.0.0.0:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://[::]:8080", "http://[::1]:8080/")]
    public void Address_to_listen_on_becomes_one_to_call(string urls, string called) =>
        Assert.Equal(new Uri(called), ServiceAddresses.First(urls));

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1:8080")]
    [InlineData("ftp://127.0.0.1")]
    public void What_is_no_address_is_wrong_usage(string urls) =>
        Assert.True(Assert.Throws<StartupException>(() => ServiceAddresses.First(urls)).IsWrongUsage);
}
