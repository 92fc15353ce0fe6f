/** Legal persons behind schools, by their unified social credit code (GB 32100-2015; G-LEGAL-REDUCE). */
package cn.huaiyuan.groupschooling.group.legalperson;
