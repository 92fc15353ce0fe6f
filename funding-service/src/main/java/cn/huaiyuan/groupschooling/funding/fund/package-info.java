/** The special fund of a fiscal year, out of which groups are rewarded for evaluated results (F-FUND, 三(三)8). */
package cn.huaiyuan.groupschooling.funding.fund;
